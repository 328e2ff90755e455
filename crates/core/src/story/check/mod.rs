//! Requirements on a story beyond its types: what the figure needs, and the rest.
//!
//! Each looks at whatever is there of a file, so that one fault hides no other, and reports all that it finds.

mod article;
mod doubtful;
mod figure;
mod ids;
mod languages;
mod story;

pub use article::article;
pub use doubtful::doubtful;
pub use figure::figure;
pub use ids::ids;
pub use languages::languages;
pub use story::story;
