//! The article against the record: claims, corrections and quotations.

use super::{Id, Localised};
use serde::Deserialize;

/// Verdict of the record on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The record agrees.
    Supported,
    /// Right in the main, loose in the detail.
    Imprecise,
    /// Scholars disagree, or it is an interpretation that others do not share.
    Disputed,
    /// The record says otherwise.
    Contradicted,
    /// Nothing was found that shows or refutes it.
    Unverified,
    /// A judgement, not a matter of record.
    Opinion,
}

impl Verdict {
    /// All verdicts, from agreement to judgement.
    pub const ALL: [Self; 6] =
        [Self::Supported, Self::Imprecise, Self::Disputed, Self::Contradicted, Self::Unverified, Self::Opinion];

    /// Its name in the file and in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Imprecise => "imprecise",
            Self::Disputed => "disputed",
            Self::Contradicted => "contradicted",
            Self::Unverified => "unverified",
            Self::Opinion => "opinion",
        }
    }
}

/// One claim of the article and what the record says of it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id, also the fragment of its address on the method page.
    pub id: Id,
    /// The paragraph that makes it, such as "P4"; empty for an article without such.
    #[serde(default)]
    pub paragraph: String,
    /// Statement of the article, in the story's words.
    pub article: Localised,
    /// Verdict on whether the record agrees.
    pub verdict: Verdict,
    /// Statement of the record.
    pub record: Localised,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// The events on whose pages it stands.
    #[serde(default)]
    pub events: Vec<Id>,
    /// The phases on whose pages it stands.
    #[serde(default)]
    pub phases: Vec<Id>,
}

/// One place where the article, or a page that readers will meet, differs from the record.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its id, also the fragment of its address on the method page.
    pub id: Id,
    /// The paragraph it corrects; none where it corrects another page.
    pub paragraph: Option<String>,
    /// Kind of slip.
    pub kind: CorrectionKind,
    /// Text as the article has it.
    pub article: Localised,
    /// Text as it should be.
    pub record: Localised,
    /// Confidence in the correction.
    pub confidence: Confidence,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// The claims it bears on; it is shown beneath them.
    #[serde(default)]
    pub claims: Vec<Id>,
    /// The events on whose pages it stands, beyond those of its claims.
    #[serde(default)]
    pub events: Vec<Id>,
    /// The phases on whose pages it stands, beyond those of its claims.
    #[serde(default)]
    pub phases: Vec<Id>,
}

/// Kind of slip that a correction mends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CorrectionKind {
    /// Things told in the wrong order.
    Order,
    /// A wrong or missing date.
    Date,
    /// A wrong fact.
    Fact,
    /// Words given to the wrong speaker.
    Attribution,
    /// A wrong name.
    Name,
    /// A misspelling.
    Spelling,
    /// A name from another time.
    Anachronism,
    /// Something left out.
    Omission,
    /// A comparison that does not hold.
    Comparison,
    /// Something told too loosely.
    Precision,
    /// A reading that the document does not bear.
    Interpretation,
    /// Something told without a source.
    Unsourced,
    /// A wrong or loose licence.
    Licence,
    /// Years passed over.
    Gap,
    /// A mistake on another page that readers will meet.
    Trap,
    /// Probable origin of a mistake.
    Origin,
}

/// Confidence in a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Primary, official or several good sources.
    High,
    /// Good but few sources, or a matter of degree.
    Medium,
    /// A small matter, or a thin basis.
    Low,
}

/// Words that the article quotes, of at most twelve.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// Its id.
    pub id: Id,
    /// The paragraph that quotes it.
    pub paragraph: String,
    /// The words.
    pub text: Localised,
    /// Whose words they are.
    pub speaker: Localised,
    /// The person, where one spoke.
    pub person: Option<Id>,
    /// Verdict on whether the words are what was said.
    pub verdict: Verdict,
    /// Statement of the record on them.
    pub record: Localised,
    /// Sources in which to look it up.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// The events on whose pages it stands.
    #[serde(default)]
    pub events: Vec<Id>,
    /// The phases on whose pages it stands.
    #[serde(default)]
    pub phases: Vec<Id>,
}
