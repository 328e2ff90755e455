//! The page of the story as files.

use super::series::Download;
use crate::edition::Edition;
use entente_core::view::Route;
use leptos::prelude::*;

/// Downloads, the poster and every measured series.
#[component]
pub fn DataPage(site: Edition) -> impl IntoView {
    let text = site.messages();
    let files = text.files.map(|(path, name)| view! { <li><a href=site.base.href(path) download="">{name}</a></li> });
    let series = site.story.series.iter().map(|series| {
        let coverage = series.coverage().map(|(first, last)| format!(", {}–{}", (text.date)(first), (text.date)(last)));
        view! {
            <li id=format!("series-{}", series.id)>
                <h3><a href=site.series_href(series.id.as_str())>{site.read(&series.name)}</a></h3>
                {series.question.as_ref().map(|question| view! { <p>{site.read(question)}</p> })}
                <p class="facts">{site.read(&series.unit)} {coverage} " · " <Download site series/></p>
            </li>
        }
    });
    view! {
        <article class="data">
            <h1 tabindex="-1">{text.data_title}</h1>
            <p class="takeaway">{text.data_lead}</p>
            <section id="downloads">
                <h2>{text.downloads}</h2>
                <ul>{files.collect_view()}</ul>
            </section>
            <section id="poster">
                <h2>{text.poster}</h2>
                <p><a href=site.href(&Route::Poster)>{text.poster}</a> ": " {text.poster_hint}</p>
            </section>
            {(!site.story.series.is_empty()).then(|| view! {
                <section id="series">
                    <h2>{text.series}</h2>
                    <ul class="plain">{series.collect_view()}</ul>
                </section>
            })}
        </article>
    }
}
