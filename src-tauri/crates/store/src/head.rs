//! Heads apart by who speaks: the unit as such, or one person of it.
//!
//! A unit may hold thousands of personal self-checks; who reads the unit's own sheet, or the
//! figures of a whole campaign, must not wait for them.

use rusqlite::named_params;
use tenken_core::record::{Stored, kind};

use crate::book::Book;
use crate::error::Error;

impl Book {
    /// Every head of a kind's family in a campaign that speaks for no single person, by unit, item
    /// and id.
    pub fn official_heads_of_kind(&self, kind: &str, campaign: &str) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/official_of_kind.sql"),
            named_params! { ":family": kind::family(kind), ":campaign": campaign },
        )
    }

    /// The heads about a unit as such, and about one person of it where one is named, by kind,
    /// item and id.
    pub fn heads_of_unit_as(
        &self,
        campaign: &str,
        unit: &str,
        person: Option<&str>,
    ) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/of_unit_as.sql"),
            named_params! { ":campaign": campaign, ":unit": unit, ":person": person },
        )
    }

    /// The heads of a kind's family about the persons of a unit, by item, person and id.
    pub fn heads_of_persons(
        &self,
        kind: &str,
        campaign: &str,
        unit: &str,
    ) -> Result<Vec<Stored>, Error> {
        self.stored(
            include_str!("../sql/head/of_persons.sql"),
            named_params! { ":family": kind::family(kind), ":campaign": campaign, ":unit": unit },
        )
    }
}
