//! Subject of a page, as JSON-LD in the vocabulary of <https://schema.org>.

use super::Publication;
use entente_core::date::{Date, Shape};
use entente_core::story::{Event, Id, Phase, Series, Story};
use entente_core::text::Language;
use entente_core::view::Route;
use serde_json::{Map, Value, json};

/// The description of a page, safe to stand in a script element.
#[must_use]
pub fn linked_data(story: &Story, publication: &Publication, route: &Route, language: Language) -> String {
    let pages = Pages { story, publication, tag: language.tag() };
    let text = language.messages();
    let about = match route {
        Route::Story => Some(pages.whole()),
        Route::Event(id) => story.event(id).map(|(_, event)| pages.event(event)),
        Route::Phase(id) => story.phase(id).map(|(_, phase)| pages.phase(phase)),
        Route::Series(id) => {
            story.series.iter().find(|series| series.id.as_str() == id).map(|series| pages.series(series))
        }
        Route::Record => Some(pages.article(route, text.record_title, text.record_lead)),
        Route::Method => Some(pages.article(route, text.method_title, text.method_lead)),
        Route::Sources => Some(pages.article(route, text.sources_title, text.sources_lead)),
        Route::Data => Some(pages.article(route, text.data_title, text.data_lead)),
        Route::Poster => Some(pages.article(route, text.poster, story.lead().get(language.tag()))),
        Route::NotFound(_) => None,
    };
    // No "<" may end the script or begin a comment in it.
    about.map(|about| Value::from(about).to_string().replace('<', "\\u003c")).unwrap_or_default()
}

struct Pages<'a> {
    story: &'a Story,
    publication: &'a Publication,
    tag: &'static str,
}

impl Pages<'_> {
    /// Statements that every page makes of itself.
    fn article(&self, route: &Route, name: &str, description: &str) -> Map<String, Value> {
        let mut part_of = json!({
            "@type": "CreativeWork", "@id": self.publication.page(&Route::Story), "name": self.story.title.get(self.tag),
        });
        if let Some(version) = &self.story.version {
            part_of["version"] = json!(version);
        }
        let value = json!({
            "@context": "https://schema.org", "@type": "Article", "@id": self.publication.page(route),
            "url": self.publication.page(route), "headline": name, "description": description, "inLanguage": self.tag,
            "isPartOf": part_of,
        });
        let mut map = match value {
            Value::Object(map) => map,
            _ => Map::new(),
        };
        if let Some(day) = self.story.updated_on() {
            map.insert("datePublished".to_owned(), json!(day.to_string()));
        }
        if let Some(licence) = &self.story.licence {
            map.insert("license".to_owned(), json!(licence.url.as_str()));
        }
        if let Some(publisher) = &self.story.publisher {
            let publisher = json!({ "@type": "Organization", "name": publisher.get(self.tag) });
            map.insert("publisher".to_owned(), publisher);
        }
        map
    }

    fn whole(&self) -> Map<String, Value> {
        let story = self.story;
        let mut page = self.article(&Route::Story, story.title.get(self.tag), story.lead().get(self.tag));
        page.remove("isPartOf");
        if let Some(version) = &story.version {
            page.insert("version".to_owned(), json!(version));
        }
        let spans = story.phases.iter().filter_map(|phase| phase.span.extent());
        if let Some((first, last)) = spans.reduce(|(first, last), (from, to)| (first.min(from), last.max(to))) {
            page.insert("temporalCoverage".to_owned(), json!(format!("{first}/{last}")));
        }
        let parts = story.events.iter().map(|event| self.publication.page(&Route::Event(event.id.to_string())));
        page.insert("hasPart".to_owned(), parts.map(|address| json!({ "@type": "Article", "@id": address })).collect());
        let parties = story.parties.iter().map(|party| json!({ "@type": "Thing", "name": party.name.get(self.tag) }));
        page.insert("about".to_owned(), parties.collect());
        page
    }

    fn event(&self, event: &Event) -> Map<String, Value> {
        let route = Route::Event(event.id.to_string());
        let (title, text) = (event.title.get(self.tag), event.text.get(self.tag));
        let mut page = self.article(&route, title, text);
        let mut about = Map::new();
        about.insert("@type".to_owned(), json!("Event"));
        about.insert("@id".to_owned(), json!(format!("{}#event", self.publication.page(&route))));
        about.insert("name".to_owned(), json!(title));
        if let Some((start, end)) = iso_ends(&event.date) {
            about.insert("startDate".to_owned(), json!(start));
            about.insert("endDate".to_owned(), json!(end));
        }
        if let Some(place) = event.place.as_ref().and_then(|id| self.story.place(id)) {
            let mut location = json!({ "@type": "Place", "name": place.name.get(self.tag) });
            if let (Some(latitude), Some(longitude)) = (place.lat, place.lon) {
                location["geo"] = json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
            }
            page.insert("contentLocation".to_owned(), location.clone());
            about.insert("location".to_owned(), location);
        }
        page.insert("about".to_owned(), about.into());
        if let Some(coverage) = coverage(&event.date) {
            page.insert("temporalCoverage".to_owned(), json!(coverage));
        }
        let people = event.people.iter().filter_map(|id| self.story.person(id));
        let people = people.map(|person| json!({ "@type": "Person", "name": person.name.get(self.tag) }));
        let institutions = event.institutions.iter().filter_map(|id| self.story.institution(id));
        let institutions = institutions.map(|one| json!({ "@type": "Organization", "name": one.name.get(self.tag) }));
        page.insert("mentions".to_owned(), people.chain(institutions).collect());
        page.insert("citation".to_owned(), self.citations(&event.sources));
        page
    }

    fn phase(&self, phase: &Phase) -> Map<String, Value> {
        let route = Route::Phase(phase.id.to_string());
        let mut page = self.article(&route, phase.name.get(self.tag), phase.lead().get(self.tag));
        if let Some(coverage) = coverage(&phase.span) {
            page.insert("temporalCoverage".to_owned(), json!(coverage));
        }
        page.insert("citation".to_owned(), self.citations(&phase.sources));
        page
    }

    fn series(&self, series: &Series) -> Map<String, Value> {
        let route = Route::Series(series.id.to_string());
        let mut page = self.article(&route, series.name.get(self.tag), series.lead().get(self.tag));
        page.insert("@type".to_owned(), json!("Dataset"));
        page.insert("name".to_owned(), json!(series.name.get(self.tag)));
        // Measured data keep their own terms, which the page names.
        page.remove("license");
        page.remove("headline");
        let download = self.publication.address(&format!("data/{}.csv", series.id));
        let download = json!([{ "@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": download }]);
        page.insert("distribution".to_owned(), download);
        if let Some((first, last)) = series.coverage() {
            page.insert("temporalCoverage".to_owned(), json!(format!("{}/{}", first.edtf(), last.edtf())));
        }
        page.insert("citation".to_owned(), self.citations(&series.sources));
        page
    }

    fn citations(&self, sources: &[Id]) -> Value {
        let sources = sources.iter().filter_map(|id| self.story.source(id));
        sources
            .map(|source| {
                let mut work = json!({ "@type": "CreativeWork", "name": source.title.get(self.tag) });
                if let Some(address) = source.address() {
                    work["url"] = json!(address);
                }
                work
            })
            .collect()
    }
}

/// Start and end in ISO 8601, each no finer than it is known; `None` where one of several moments was it, and nobody
/// knows which.
fn iso_ends(date: &Date) -> Option<(String, String)> {
    match date.shape() {
        Shape::OneOf(_) => None,
        Shape::Instant(_) | Shape::Interval(..) | Shape::AllOf(_) => Some((date.start()?.iso()?, date.end()?.iso()?)),
    }
}

/// A time as schema.org writes it: ISO 8601, an interval as `first/last`. What lies within it is all that is known of a
/// date in doubt.
fn coverage(date: &Date) -> Option<String> {
    if let Some((first, last)) = iso_ends(date) {
        return Some(if first == last { first } else { format!("{first}/{last}") });
    }
    let (first, last) = date.extent()?;
    let is_written = |day: entente_core::date::Day| (1..=9999).contains(&day.civil().year);
    (is_written(first) && is_written(last)).then(|| format!("{first}/{last}"))
}
