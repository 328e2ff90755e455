//! Reactive parts of views, of one type each. Every closure is a type of its own, and what Leptos makes of it costs
//! kilobytes of WebAssembly; boxed, they share it.

use leptos::prelude::*;
use std::sync::Arc;

/// A part of a view that changes.
pub type Part = Box<dyn Fn() -> AnyView + Send + Sync>;
/// An attribute that changes; left out where `None`.
pub type Attribute = Box<dyn Fn() -> Option<String> + Send + Sync>;
/// A class that comes and goes.
pub type Flag = Box<dyn Fn() -> bool + Send + Sync>;

/// Positions in the outline, which change.
type Positions = Box<dyn Fn() -> Vec<usize> + Send + Sync>;
/// View of one of them.
type Child = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// A part of a view that changes with the signals that it reads.
pub fn part<V: IntoView + 'static>(view: impl Fn() -> V + Send + Sync + 'static) -> Part {
    Box::new(move || view().into_any())
}

/// An attribute that changes with the signals that it reads.
pub fn attribute<T: Into<String>>(value: impl Fn() -> Option<T> + Send + Sync + 'static) -> Attribute {
    Box::new(move || value().map(Into::into))
}

/// A class that is there while something holds.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Flag {
    Box::new(holds)
}

/// A list of a story's things, each by its position in the outline, that come and go and keep their elements.
pub fn each<V: IntoView + 'static>(
    positions: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    child: impl Fn(usize) -> V + Send + Sync + 'static,
) -> impl IntoView {
    listed(Box::new(positions), Arc::new(move |at| child(at).into_any()))
}

fn listed(positions: Positions, child: Child) -> impl IntoView {
    view! { <For each=positions key=|at| *at children=move |at| child(at) /> }
}
