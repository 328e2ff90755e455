//! Reactive parts of views, of one type each. Every closure is a type of its own, and what Leptos makes of it costs
//! kilobytes of WebAssembly; boxed, they share it.

use leptos::prelude::*;

/// A part of a view that changes.
pub type Part = Box<dyn Fn() -> AnyView + Send + Sync>;
/// An attribute that changes; left out where `None`.
pub type Attribute = Box<dyn Fn() -> Option<String> + Send + Sync>;
/// A class that comes and goes.
pub type Flag = Box<dyn Fn() -> bool + Send + Sync>;

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
