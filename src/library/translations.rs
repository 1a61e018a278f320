//! Translations beside the stories, `NAME.de.ron`: found wherever stories are, and put into them when they are shelved.

use super::{
    Found, FoundCampaign, Library, Origin, Places, embedded, read_bytes, reader::folder_of, stem,
};
use crate::scenario::{
    Campaign, Code, Diagnostic, Scenario, Severity,
    translation::{self, Comparison, Language, Source, Translation, apply},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A translation file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTranslation {
    /// What it translates: the name of that file, without the ending.
    pub of: String,
    /// The language that the name of the file says.
    pub language: Language,
    /// Where it comes from.
    pub origin: Origin,
    /// The bytes of the file; empty if it could not be read.
    pub source: Vec<u8>,
}

/// In which language a story or campaign is shown, if not in its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The file from which the words are.
    pub translation: Arc<FoundTranslation>,
    /// How many texts the story has.
    pub texts: usize,
    /// How many of them are shown as they are in the story: those not translated, and those that have changed since.
    pub in_source: usize,
}

/// The translations in a folder, by name.
pub fn translation_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| named(path).is_some() && path.is_file())
        .collect();
    files.sort();
    files
}

/// What a translation is of and its language, from the name of its file; `None` if that is no name of a translation.
pub fn named(path: &Path) -> Option<(String, Language)> {
    let ron = path.extension().is_some_and(|ending| ending == "ron");
    let stem = stem(path);
    let (of, language) = stem
        .rsplit_once('.')
        .filter(|(of, _)| ron && !of.is_empty())?;
    Some((of.into(), language.parse().ok()?))
}

/// The name of the translation of a file into a language, beside it.
pub fn beside(story: &Path, language: Language) -> PathBuf {
    story.with_file_name(format!("{}.{language}.ron", stem(story)))
}

fn read_translation(path: &Path) -> Option<FoundTranslation> {
    let (of, language) = named(path)?;
    Some(FoundTranslation {
        of,
        language,
        origin: Origin::File(path.to_owned()),
        source: read_bytes(path).unwrap_or_default(),
    })
}

fn in_folder(folder: &Path) -> Vec<Arc<FoundTranslation>> {
    let files = translation_files(folder).into_iter();
    files
        .filter_map(|path| read_translation(&path))
        .map(Arc::new)
        .collect()
}

/// All translations at these places, and inside the program last.
fn found(places: &Places) -> Vec<Arc<FoundTranslation>> {
    let own = places.folders.iter().flat_map(|folder| in_folder(folder));
    let shipped = embedded::TRANSLATIONS.iter().filter_map(|(name, source)| {
        let (of, language) = name.rsplit_once('.')?;
        Some(FoundTranslation {
            of: of.into(),
            language: language.parse().ok()?,
            origin: Origin::Embedded,
            source: source.as_bytes().to_vec(),
        })
    });
    own.chain(shipped.map(Arc::new)).collect()
}

/// The best of the translations of what lies at an origin: in the language that was asked for before one for another region,
/// beside it before elsewhere.
fn best<'f>(
    all: &'f [Arc<FoundTranslation>],
    stem: &str,
    origin: &Origin,
    language: Language,
) -> Option<&'f Arc<FoundTranslation>> {
    let here = |found: &FoundTranslation| match (&found.origin, origin) {
        (Origin::File(one), Origin::File(other)) => folder_of(one) == folder_of(other),
        (Origin::Embedded, Origin::Embedded) => true,
        _ => false,
    };
    let serves = all.iter().filter(|found| found.of == stem);
    let serves = serves.map(|found| (language.served_by(found.language), here(found), found));
    // Of equals, the first: the folders stand in the order of preference.
    let serves = serves.rev().filter(|(well, ..)| *well > 0);
    let best = serves.max_by_key(|(well, here, _)| (*well, *here));
    best.map(|(.., found)| found)
}

/// What a translation says of its story: the story's texts, and how they stand. Nothing if either cannot be read, or if it is
/// the translation of something else.
fn read(source: &[u8], found: &FoundTranslation) -> Option<(Vec<Source>, Translation)> {
    let (id, sources) = translation::texts(source).ok()?;
    let translation = translation::read(&found.source).ok()?;
    (translation.of == id).then_some((sources, translation))
}

fn spoken(found: &Arc<FoundTranslation>, comparison: &Comparison) -> Spoken {
    let (_, stale, missing) = comparison.counts();
    Spoken {
        translation: found.clone(),
        texts: comparison.states.len(),
        in_source: stale + missing,
    }
}

/// Has a story speak another language.
fn story(found: &mut Found, translation: &Arc<FoundTranslation>) {
    // What speaks it already stays the very same story.
    let speaks = found.spoken.as_ref();
    if speaks.is_some_and(|spoken| spoken.translation == *translation) {
        return;
    }
    own(found);
    let Some(scenario) = &found.scenario else {
        return;
    };
    if let Some((sources, words)) = read(&found.source, translation) {
        let comparison = translation::compare(&sources, &words);
        let mut translated = Scenario::clone(scenario);
        apply::to_story(&mut translated, &sources, &comparison);
        found.spoken = Some(spoken(translation, &comparison));
        found.untranslated = found.scenario.replace(Arc::new(translated));
    }
}

/// Has a story speak its own language.
fn own(found: &mut Found) {
    found.spoken = None;
    if let Some(story) = found.untranslated.take() {
        found.scenario = Some(story);
    }
}

/// Has a campaign speak another language; its stories do so already.
fn campaign(found: &mut FoundCampaign, translation: &Arc<FoundTranslation>) {
    let Some(campaign) = &found.campaign else {
        return;
    };
    if let Some((sources, words)) = read(&found.source, translation) {
        let comparison = translation::compare(&sources, &words);
        let mut campaign = Campaign::clone(campaign);
        apply::to_campaign(&mut campaign, &sources, &comparison);
        found.spoken = Some(spoken(translation, &comparison));
        found.campaign = Some(Arc::new(campaign));
    }
}

impl Library {
    /// Has all stories speak the language that was asked for, as far as they are translated, and lists what languages there
    /// are. Done before campaigns are read, so that they are of the translated stories.
    pub(super) fn translate_stories(&mut self, places: &Places) {
        self.translations = found(places);
        self.language = places.language;
        for found in &mut self.stories {
            let wanted = self.language.and_then(|language| {
                best(&self.translations, &found.stem, &found.origin, language)
            });
            match wanted {
                Some(best) => story(found, best),
                None => own(found),
            }
        }
    }

    /// Has all campaigns speak the language that was asked for.
    pub(super) fn translate_campaigns(&mut self) {
        if let Some(language) = self.language {
            for found in &mut self.campaigns {
                if let Some(best) = best(&self.translations, &found.stem, &found.origin, language) {
                    campaign(found, best);
                }
            }
        }
    }

    /// Has a campaign that was read from a file by itself speak the language that was asked for.
    pub(super) fn translate_campaign(&self, found: &mut FoundCampaign) {
        if let (Some(language), Origin::File(_)) = (self.language, &found.origin) {
            let all = self.beside_and_here(&found.origin);
            if let Some(best) = best(&all, &found.stem, &found.origin, language) {
                campaign(found, best);
            }
        }
    }

    /// The translations beside what lies at an origin, and those here.
    fn beside_and_here(&self, origin: &Origin) -> Vec<Arc<FoundTranslation>> {
        let mut all = match origin {
            Origin::File(path) => in_folder(folder_of(path)),
            Origin::Embedded => Vec::new(),
        };
        all.extend(self.translations.iter().cloned());
        all
    }

    /// The translation file in which a story or campaign would speak a language if it were in order, and what is wrong with
    /// it; `None` if there is no such file, or nothing wrong.
    pub fn broken_translation(
        &self,
        stem: &str,
        origin: &Origin,
        language: Language,
    ) -> Option<(PathBuf, Vec<Diagnostic>)> {
        let all = self.beside_and_here(origin);
        let Origin::File(path) = &best(&all, stem, origin, language)?.origin else {
            return None;
        };
        let mut found = check_translation(path, self).diagnostics;
        found.retain(|finding| finding.severity == Severity::Error);
        (!found.is_empty()).then(|| (path.clone(), found))
    }

    /// The languages into which one story or campaign is translated: beside its file, and here.
    pub fn languages_of(&self, stem: &str, origin: &Origin) -> Vec<Language> {
        let all = self.beside_and_here(origin);
        let of_it = all.iter().filter(|found| found.of == stem);
        let mut languages: Vec<Language> = of_it.map(|found| found.language).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// The languages into which something here is translated, by their tags.
    pub fn languages(&self) -> Vec<Language> {
        let mut all: Vec<Language> = self
            .translations
            .iter()
            .map(|found| found.language)
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Has a story that was read from a file by itself speak a language, if a translation lies beside it.
pub(super) fn alone(found: &mut Found, language: Language) {
    if let Origin::File(path) = &found.origin {
        let here = translation_files(folder_of(path)).into_iter();
        let here = here
            .filter_map(|path| read_translation(&path))
            .map(Arc::new);
        let here: Vec<Arc<FoundTranslation>> = here.collect();
        if let Some(best) = best(&here, &found.stem, &found.origin, language) {
            story(found, best);
        }
    }
}

/// The translations of a file that lie beside it: their languages and their bytes.
pub fn translations_beside(path: &Path) -> Vec<(Language, Vec<u8>)> {
    let stem = stem(path);
    let all = in_folder(folder_of(path)).into_iter();
    let of_it = all.filter(|found| found.of == stem);
    of_it
        .map(|found| (found.language, found.source.clone()))
        .collect()
}

/// A translation file that was checked against its story.
#[derive(Debug)]
pub struct CheckedTranslation {
    /// What is wrong or doubtful.
    pub diagnostics: Vec<Diagnostic>,
    /// Why the file could not be read, where it could not.
    pub unreadable: Option<String>,
}

/// Checks a translation file against what it translates, which lies beside it or in the library.
pub fn check_translation(path: &Path, library: &Library) -> CheckedTranslation {
    let checked = |diagnostics| CheckedTranslation {
        diagnostics,
        unreadable: None,
    };
    let source = match read_bytes(path) {
        Ok(source) => source,
        Err(reason) => {
            return CheckedTranslation {
                diagnostics: Vec::new(),
                unreadable: Some(reason.to_string()),
            };
        }
    };
    let translation = match translation::read(&source) {
        Ok(translation) => translation,
        Err(found) => {
            let story = named(path).filter(|_| translation::texts(&source).is_ok());
            return checked(story.map_or(found, |named| vec![no_translation(named)]));
        }
    };
    let (of, language) = match named(path) {
        Some((of, language)) => (of, Some(language)),
        None => (translation.of.clone(), None),
    };
    let sources = match library.texts_beside(path, &of) {
        Ok(Some((id, sources))) if id == translation.of => sources,
        other => return checked(vec![nothing(&translation.of, &of, other)]),
    };
    let comparison = translation::compare(&sources, &translation);
    let text = String::from_utf8_lossy(&source);
    let mut found = translation::check::check(&translation, &sources, &comparison, &text);
    let said = translation.language.parse::<Language>().ok();
    if let (Some(language), Some(said)) = (language, said)
        && language != said
    {
        let message = format!("The file is called `{language}`, and says that it is `{said}`.");
        let help = "Give it the name of its language: NAME.de.ron.";
        found.push(Diagnostic::new(Code::E051, "language", message).help(help));
    }
    checked(found)
}

/// That a story has the name of a translation.
fn no_translation((of, language): (String, Language)) -> Diagnostic {
    let message = format!(
        "This is a story, and its name is that of a translation of {of}.ron: `{language}` before `.ron` is taken for a language."
    );
    Diagnostic::new(Code::E050, "", message).help(format!("Rename the file: {of}-{language}.ron."))
}

type Texts = (String, Vec<Source>);

/// That a translation has nothing to translate, or something else than it says.
fn nothing(id: &str, of: &str, found: Result<Option<Texts>, Diagnostic>) -> Diagnostic {
    match found {
        Ok(Some((other, _))) => Diagnostic::new(
            Code::E050,
            "of",
            format!("This translates `{id}`, and {of}.ron is `{other}`."),
        )
        .help(
            "Name the file after the file that it translates, and write that one's id behind `of`.",
        ),
        Ok(None) => Diagnostic::new(Code::E050, "of", format!("There is no {of}.ron."))
            .help("Put the translation beside the file that it translates."),
        Err(why) => Diagnostic::new(
            Code::E050,
            "of",
            format!("{of}.ron cannot be read: {}", why.message),
        )
        .help(format!("See `groundswell check {of}.ron`.")),
    }
}

impl Library {
    /// The texts of a file with this name beside another, or in the library; `None` if there is none.
    ///
    /// # Errors
    /// Why it cannot be read.
    #[allow(
        clippy::result_large_err,
        reason = "a finding is told once, and never on a fast road"
    )]
    pub fn texts_beside(&self, path: &Path, of: &str) -> Result<Option<Texts>, Diagnostic> {
        let beside = read_bytes(&path.with_file_name(format!("{of}.ron"))).ok();
        let stories = self.stories.iter().filter(|found| found.stem == of);
        let campaigns = self.campaigns.iter().filter(|found| found.stem == of);
        let mut shelved = stories
            .map(|found| &found.source)
            .chain(campaigns.map(|found| &found.source));
        let source = beside.or_else(|| shelved.next().cloned());
        source.map(|source| translation::texts(&source)).transpose()
    }
}
