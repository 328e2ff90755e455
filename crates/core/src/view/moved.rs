//! Addresses of before: what once stood on another page.

use super::Route;
use crate::story::Id;

/// The page and the fragment to which an old address leads, `None` where it leads to what it names.
///
/// The method page once held what the pages of the record, of the sources and of the data hold now. `stands_here` tells
/// whether the page still has text of its own under the fragment; a link onwards under that id is none.
#[must_use]
pub fn moved(route: &Route, fragment: &str, stands_here: bool) -> Option<(Route, String)> {
    if *route != Route::Method || stands_here {
        return None;
    }
    let to = match fragment {
        "downloads" => Route::Data,
        "sources" | "places" => Route::Sources,
        _ if fragment.starts_with("source-") => Route::Sources,
        // Claims and corrections have ids of the story's choice.
        _ if Id::is_valid(fragment) => Route::Record,
        _ => return None,
    };
    Some((to, fragment.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_moved_is_found_under_its_old_address() {
        let to = |fragment: &str| moved(&Route::Method, fragment, false);
        for (fragment, page) in [
            ("claims", Route::Record),
            ("corrections", Route::Record),
            ("p1-1", Route::Record),
            ("sources", Route::Sources),
            ("places", Route::Sources),
            ("source-book", Route::Sources),
            ("downloads", Route::Data),
        ] {
            assert_eq!(to(fragment), Some((page, fragment.to_owned())));
        }
        assert_eq!(to("No id"), None);
        assert_eq!(to(""), None);
    }

    #[test]
    fn what_stands_where_it_stood_does_not_move() {
        assert_eq!(moved(&Route::Method, "verdicts", true), None);
        assert_eq!(moved(&Route::Record, "claims", false), None);
    }
}
