//! How a player wants to see the game, on disk.

use super::{StorageError, Store, aside, read_text, write};
use crate::scenario::translation::Language;
use serde::{Deserialize, Serialize};

/// The version of the settings that this program writes.
const VERSION: u32 = 1;

/// How a player wants to see the game. What a file leaves out is as usual; what it has beside these is ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The version of this file.
    pub version: u32,
    /// How large text is, in per cent of its usual size, 100 to 300.
    pub text_percent: u16,
    /// White on black.
    pub high_contrast: bool,
    /// Nothing moves.
    pub reduced_motion: bool,
    /// Letters for dyslexia.
    pub dyslexic_letters: bool,
    /// A passage is shown at once.
    pub whole_passages: bool,
    /// The language of the stories, as far as they are translated; `None` for their own.
    pub language: Option<Language>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            version: VERSION,
            text_percent: 100,
            high_contrast: false,
            reduced_motion: false,
            dyslexic_letters: false,
            whole_passages: false,
            language: None,
        }
    }
}

impl Store {
    /// The settings that were kept; as usual if there are none.
    ///
    /// # Errors
    /// [`StorageError::Damaged`]; the file is then kept aside.
    pub fn settings(&self) -> Result<Settings, StorageError> {
        let path = self.home().join("settings.ron");
        let Some(text) = read_text(&path)? else {
            return Ok(Settings::default());
        };
        let mut settings: Settings =
            ron::from_str(&text).map_err(|error| StorageError::Damaged {
                kept: aside::keep(&path, "damaged"),
                path: path.clone(),
                expected: "the settings of Groundswell",
                found: error.to_string(),
            })?;
        settings.text_percent = settings.text_percent.clamp(100, 300);
        Ok(settings)
    }

    /// The language that was set, if the settings can be read. A file that cannot is left for [`Store::settings`] to report.
    pub fn language(&self) -> Option<Language> {
        let text = read_text(&self.home().join("settings.ron")).ok()??;
        ron::from_str::<Settings>(&text).ok()?.language
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), StorageError> {
        let path = self.home().join("settings.ron");
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new()).map_err(
            |error| StorageError::Write {
                path: path.clone(),
                reason: std::io::Error::other(error.to_string()),
            },
        )?;
        write(&path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_damaged_ones_are_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path());
        assert_eq!(store.settings().unwrap(), Settings::default());
        let large = Settings {
            text_percent: 200,
            high_contrast: true,
            language: "pt-BR".parse().ok(),
            ..Settings::default()
        };
        store.keep_settings(&large).unwrap();
        assert_eq!(store.settings().unwrap(), large);
        assert_eq!(store.language(), large.language);
        std::fs::write(
            folder.path().join("settings.ron"),
            "(version: 1, text_percent: 9000)",
        )
        .unwrap();
        assert_eq!(store.settings().unwrap().text_percent, 300);
        std::fs::write(folder.path().join("settings.ron"), "(((").unwrap();
        assert_eq!(store.language(), None);
        assert!(store.settings().is_err());
        assert!(folder.path().join("settings.damaged-1.ron").exists());
        assert_eq!(store.settings().unwrap(), Settings::default());
    }
}
