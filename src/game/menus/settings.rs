//! The settings: text size, language of the stories, contrast, motion, letters, and how a passage is shown; each takes effect
//! at once.

use bevy::ecs::system::SystemParam;
use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Menu, sheet};
use crate::game::accessibility::Kind;
use crate::game::page::Shelf;
use crate::game::session::Intent;
use crate::game::settings::{Settings, TEXT_PERCENTS};
use crate::game::theme::spacing;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::text::{label, soft};
use crate::game::theme::widgets::toggle::toggle;
use crate::scenario::translation::Language;
use crate::words::{names, say};

/// A setting that is on or off.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Switch {
    Contrast,
    Motion,
    Letters,
    Whole,
}

const SWITCHES: [Switch; 4] = [
    Switch::Contrast,
    Switch::Motion,
    Switch::Letters,
    Switch::Whole,
];

impl Switch {
    fn name(self) -> String {
        say(match self {
            Switch::Contrast => "settings-contrast",
            Switch::Motion => "settings-motion",
            Switch::Letters => "settings-letters",
            Switch::Whole => "settings-whole",
        })
    }

    fn of(self, settings: &mut Settings) -> &mut bool {
        match self {
            Switch::Contrast => &mut settings.high_contrast,
            Switch::Motion => &mut settings.reduced_motion,
            Switch::Letters => &mut settings.dyslexic_letters,
            Switch::Whole => &mut settings.whole_passages,
        }
    }
}

/// A text size on offer.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
struct Percent(u16);

/// A language of the stories on offer; `None` is that in which each is written.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
struct Tongue(Option<Language>);

/// What the keyboard held before the sheet was laid anew.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Control {
    Switch(Switch),
    Percent(u16),
    Tongue(Option<Language>),
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Settings), spawn);
}

/// What the sheet shows and changes.
#[derive(SystemParam)]
struct Shown<'w, 's> {
    settings: ResMut<'w, Settings>,
    shelf: Res<'w, Shelf>,
    sheets: Query<'w, 's, Entity, With<DespawnOnExit<Menu>>>,
    commands: Commands<'w, 's>,
}

impl Shown<'_, '_> {
    /// Lays the sheet anew, and leaves the keyboard where it was.
    fn lay(&mut self, held: Control) {
        for sheet in &self.sheets {
            self.commands.entity(sheet).despawn();
        }
        let (settings, languages) = (*self.settings, &self.shelf.languages);
        // What has just been chosen is told a moment later.
        let language = match held {
            Control::Tongue(language) => language,
            _ => self.shelf.language,
        };
        let (title, wide) = (say("settings-title"), 48.0);
        sheet(&mut self.commands, Menu::Settings, title, wide, |sheet| {
            sheet.spawn(label(say("settings-text")));
            row(sheet, "settings-text").with_children(|sizes| {
                for percent in TEXT_PERCENTS {
                    let now = percent == settings.text_percent;
                    let button = choice(format!("{percent} %"), now);
                    let mut button = sizes.spawn((button, Percent(percent), observe(resize)));
                    if held == Control::Percent(percent) {
                        button.insert(AutoFocus);
                    }
                }
            });
            tongues(sheet, languages, language, held);
            for switch in SWITCHES {
                let on = *switch.of(&mut settings.clone());
                let state = if on {
                    say("settings-on")
                } else {
                    say("settings-off")
                };
                let mut toggle =
                    sheet.spawn((toggle(switch.name(), state, on), switch, observe(flip)));
                if held == Control::Switch(switch) {
                    toggle.insert(AutoFocus);
                }
            }
            sheet.spawn(label(say("settings-keys")));
            sheet.spawn(soft(Style::Small, say("settings-keys-all")));
        });
    }
}

/// The languages of the stories; none where no story is translated, because there is nothing to choose.
fn tongues(
    sheet: &mut ChildSpawnerCommands,
    languages: &[Language],
    spoken: Option<Language>,
    held: Control,
) {
    if languages.is_empty() {
        return;
    }
    sheet.spawn(label(say("settings-language")));
    row(sheet, "settings-language").with_children(|tongues| {
        // One that was asked for may have no translation of its own, or none any more.
        let missing = spoken.filter(|spoken| !languages.contains(spoken));
        let all = languages.iter().copied().chain(missing).map(Some);
        for language in std::iter::once(None).chain(all) {
            let button = choice(names::language(language), language == spoken);
            let mut button = tongues.spawn((button, Tongue(language), observe(translate)));
            if held == Control::Tongue(language) {
                button.insert(AutoFocus);
            }
        }
    });
}

/// A row of buttons of which one holds, with the name of what they choose for a screen reader.
fn row<'a>(sheet: &'a mut ChildSpawnerCommands, name: &str) -> EntityCommands<'a> {
    sheet.spawn((
        Kind::Region,
        AccessibleLabel::new(say(name)),
        Node {
            column_gap: spacing::TIGHT,
            row_gap: spacing::TIGHT,
            flex_wrap: FlexWrap::Wrap,
            ..default()
        },
    ))
}

/// One of several; that which holds is marked by its sign, too.
fn choice(words: String, holds: bool) -> impl Bundle {
    if holds {
        button(format!("✓ {words}"), Weight::Main)
    } else {
        button(words, Weight::Plain)
    }
}

fn spawn(mut shown: Shown) {
    let now = shown.settings.text_percent;
    shown.lay(Control::Percent(now));
}

fn resize(activated: On<Activate>, sizes: Query<&Percent>, mut shown: Shown) {
    let Ok(Percent(percent)) = sizes.get(activated.entity) else {
        return;
    };
    shown.settings.text_percent = *percent;
    shown.lay(Control::Percent(*percent));
}

fn flip(activated: On<Activate>, switches: Query<&Switch>, mut shown: Shown) {
    let Ok(switch) = switches.get(activated.entity) else {
        return;
    };
    let on = switch.of(&mut shown.settings);
    *on = !*on;
    shown.lay(Control::Switch(*switch));
}

/// Keeps the language for the next time, and has the session tell the stories in it from now on.
fn translate(
    activated: On<Activate>,
    tongues: Query<&Tongue>,
    mut intents: MessageWriter<Intent>,
    mut shown: Shown,
) {
    let Ok(Tongue(language)) = tongues.get(activated.entity) else {
        return;
    };
    shown.settings.language = *language;
    intents.write(Intent::Speak(*language));
    shown.lay(Control::Tongue(*language));
}
