//! Dates as they stand in a file.

use crate::date::Date;
use serde::{Deserialize, Deserializer, de};

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(|error| {
            let expected = format!("a date in EDTF ({error})");
            de::Error::invalid_value(de::Unexpected::Str(&text), &expected.as_str())
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date in EDTF: a day, a month, a year, a decade (`197X`), about (`~`), perhaps (`?`), from … to \
                            (`/`), both days (`{…,…}`), one of the two (`[…,…]`).",
            "type": "string",
            "format": super::EDTF,
            "examples": [
                "1969-03-02", "1969-03", "1969", "197X", "1964~", "1962?", "1959-09-25/1959-09-27",
                "{1969-03-02,1969-03-15}", "[2022-03-01,2022-03-02]",
            ],
        })
    }
}
