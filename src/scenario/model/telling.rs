//! In what one telling differs from the next: variants, drawn or picked, and the roles of a room.

use super::{Effect, Need, PersonIndex};
use serde::Serialize;

/// An axis of variants.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// The id.
    pub id: String,
    /// Its options, at least one.
    pub options: Vec<VariantOption>,
}

/// One option of a variant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VariantOption {
    /// The id.
    pub id: String,
    /// A few words for the briefing that give nothing away; empty if there are none.
    #[serde(skip)]
    pub label: String,
    /// What is different: for the facilitator beforehand, and in the debrief for everybody; empty if there are no words for it.
    #[serde(skip)]
    pub note: String,
    /// Needs in place of those in the cast.
    pub needs: Vec<(PersonIndex, Vec<Need>)>,
    /// What is different at the start.
    pub effects: Vec<Effect>,
}

/// A role that some people in a room have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCard {
    /// The id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What only its players know from the beginning: a paragraph each, at least one.
    pub card: Vec<String>,
}
