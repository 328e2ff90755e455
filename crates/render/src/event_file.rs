//! An event as a file of its own: what the story's file says of it, and all that it refers to.

use super::Publication;
use entente_core::story::Story;
use entente_core::view::Route;
use serde_json::{Map, Value, json};

/// The path of the file below the site's base.
#[must_use]
pub fn event_path(id: &str) -> String {
    format!("data/events/{id}.json")
}

/// The event with an id, with its phase, the threads that lead to it, its claims, corrections, quotations, people, place
/// and sources, as they stand in the story's file; `None` where there is no such event.
#[must_use]
pub fn event_file(story: &Story, file: &Value, id: &str, publication: &Publication) -> Option<String> {
    let list = |name: &str| file[name].as_array().map(Vec::as_slice).unwrap_or_default();
    let event = list("events").iter().find(|event| event["id"] == id)?;
    let mut whole = Map::new();
    whole.insert("address".to_owned(), json!(publication.page(&Route::Event(id.to_owned()))));
    for name in ["title", "version", "updated"] {
        whole.insert(format!("story_{name}"), file[name].clone());
    }
    whole.insert("event".to_owned(), event.clone());
    let phase = story.event(id).and_then(|(_, event)| story.phase_of(event)).map(|phase| phase.id.as_str());
    let phase = list("phases").iter().find(|entry| Some(&entry["id"]) == phase.map(Value::from).as_ref());
    whole.insert("phase".to_owned(), phase.cloned().unwrap_or_default());
    // The event itself holds the threads of which it is the subject.
    let leads_here = |thread: &&Value| thread["event"] == id;
    let from_others = list("events").iter().flat_map(|other| {
        let threads = other["threads"].as_array().into_iter().flatten().filter(leads_here);
        threads.map(|thread| json!({ "subject": other["id"], "thread": thread }))
    });
    whole.insert("threads_of_others".to_owned(), from_others.collect());
    let mut add = |name: &str, holds: &dyn Fn(&Value) -> bool| {
        let found: Vec<Value> = list(name).iter().filter(|entry| holds(entry)).cloned().collect();
        whole.insert(name.to_owned(), Value::Array(found));
    };
    let claims: Vec<&Value> = list("claims").iter().filter(|claim| holds(&claim["events"], &json!(id))).collect();
    let of_event = |entry: &Value| holds(&entry["events"], &json!(id));
    let of_claim = |entry: &Value| claims.iter().any(|claim| holds(&entry["claims"], &claim["id"]));
    add("claims", &of_event);
    add("corrections", &|entry| of_event(entry) || of_claim(entry));
    add("quotations", &of_event);
    add("pictures", &of_event);
    for name in ["people", "institutions"] {
        add(name, &|entry| holds(&event[name], &entry["id"]));
    }
    add("places", &|entry| entry["id"] == event["place"]);
    let mut cited = Vec::new();
    for part in whole.values() {
        sources(part, &mut cited);
    }
    let sources = list("sources").iter().filter(|source| cited.contains(&source["id"])).cloned().collect();
    whole.insert("sources".to_owned(), Value::Array(sources));
    serde_json::to_string_pretty(&whole).ok()
}

/// `true` if a list holds a value.
fn holds(list: &Value, value: &Value) -> bool {
    list.as_array().is_some_and(|list| list.contains(value))
}

/// Every source that a value names, however deep.
fn sources(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| sources(item, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::Array(ids) if key == "sources" => found.extend(ids.iter().cloned()),
                    _ => sources(value, found),
                }
            }
        }
        _ => {}
    }
}
