//! The settings: text size, contrast, motion, letters, and how a passage is shown; each takes effect at once.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Menu, sheet};
use crate::game::settings::{Settings, TEXT_PERCENTS};
use crate::game::theme::spacing;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::text::{label, soft};
use crate::game::theme::widgets::toggle::toggle;
use crate::words::say;

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

/// What the keyboard held before the sheet was laid anew.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Control {
    Switch(Switch),
    Percent(u16),
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Settings), spawn);
}

fn spawn(mut commands: Commands, settings: Res<Settings>) {
    lay(
        &mut commands,
        *settings,
        Control::Percent(settings.text_percent),
    );
}

fn lay(commands: &mut Commands, settings: Settings, held: Control) {
    sheet(
        commands,
        Menu::Settings,
        say("settings-title"),
        34.0,
        |sheet| {
            sheet.spawn(label(say("settings-text")));
            sheet
                .spawn(Node {
                    column_gap: spacing::TIGHT,
                    row_gap: spacing::TIGHT,
                    flex_wrap: FlexWrap::Wrap,
                    ..default()
                })
                .with_children(|sizes| {
                    for percent in TEXT_PERCENTS {
                        let now = percent == settings.text_percent;
                        let words = if now {
                            format!("✓ {percent} %")
                        } else {
                            format!("{percent} %")
                        };
                        let weight = if now { Weight::Main } else { Weight::Plain };
                        let mut button =
                            sizes.spawn((button(words, weight), Percent(percent), observe(resize)));
                        if held == Control::Percent(percent) {
                            button.insert(AutoFocus);
                        }
                    }
                });
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
        },
    );
}

fn resize(
    activated: On<Activate>,
    sizes: Query<&Percent>,
    sheets: Query<Entity, With<DespawnOnExit<Menu>>>,
    mut settings: ResMut<Settings>,
    mut commands: Commands,
) {
    let Ok(Percent(percent)) = sizes.get(activated.entity) else {
        return;
    };
    settings.text_percent = *percent;
    lay_anew(
        &mut commands,
        &sheets,
        *settings,
        Control::Percent(*percent),
    );
}

fn flip(
    activated: On<Activate>,
    switches: Query<&Switch>,
    sheets: Query<Entity, With<DespawnOnExit<Menu>>>,
    mut settings: ResMut<Settings>,
    mut commands: Commands,
) {
    let Ok(switch) = switches.get(activated.entity) else {
        return;
    };
    let on = switch.of(&mut settings);
    *on = !*on;
    lay_anew(&mut commands, &sheets, *settings, Control::Switch(*switch));
}

fn lay_anew(
    commands: &mut Commands,
    sheets: &Query<Entity, With<DespawnOnExit<Menu>>>,
    settings: Settings,
    held: Control,
) {
    for sheet in sheets {
        commands.entity(sheet).despawn();
    }
    lay(commands, settings, held);
}
