//! A small story in which a word can be given, kept and lost, and an ending opened by an earlier choice.

/// The story.
pub const STORY: &str = r##"#![enable(implicit_some)]
Scenario(
    format: 1,
    id: "the-test",
    title: "The <script>alert(1)</script> test",
    summary: "A release, and no test.",
    minutes: 5,
    clock: Days(from: "Monday", deadline: "Friday", of: 5),
    teaches: ["position-vs-influence", "trusted-adviser"],
    abusive: "flag.shouted",
    cast: {
        "boss": Manager(name: "Bo \"The <b>Boss</b>\" Ek", role: "Head", trust: Fair, grip: High, pressure: High, needs: [Certainty]),
        "ada": Teammate(name: "Ada Berg", role: "Tester", morale: Fair, trust: Fair, needs: [Respect]),
        "cy": Teammate(name: "Cy Dahl", role: "New", junior: true, morale: Fair, trust: Fair, needs: [Growth]),
        "eva": Stakeholder(name: "Eva Fors", role: "Customer", trust: Fair, needs: [Certainty]),
    },
    flags: ["built", "back", "shouted"],
    promises: { "test": Promise(to: "ada", what: "to have the test by Friday") },
    start: "monday",
    scenes: {
        "monday": Scene(
            place: "Monday",
            script: "boss (stern): It ships.",
            choices: [
                Choice(id: "ask", text: "Stay behind. “What is it for?”", tactic: Consultation, toward: "boss", setting: Private, days: 1,
                    then: React("boss (wary): Sit down, then.")),
                Choice(id: "promise", text: "“You will have the test.”", tactic: Support, toward: "ada", setting: Private, days: 1,
                    effects: [Promise("test")], then: React("ada (warm): I count in days.")),
                Choice(id: "shout", text: "Let him shout.", tactic: StaySilent, toward: "boss", setting: Public, days: 1, effects: [Set("shouted")]),
            ],
        ),
        "tuesday": Scene(
            place: "Tuesday",
            script: "ada (low): Well?",
            choices: [
                Choice(id: "build", text: "Build it with her.", tactic: Collaboration, toward: "ada", setting: Private, days: 1,
                    effects: [Set("built"), Keep("test")]),
                Choice(id: "wait", text: "Leave it for now.", tactic: StaySilent, toward: "ada", setting: Private, days: 1),
                Choice(id: "press", text: "“You must stop this.”", tactic: Pressure, toward: "boss", setting: Public, days: 1),
            ],
        ),
        "friday": Scene(
            place: "Friday",
            script: "Six o'clock.",
            choices: [
                Choice(id: "back", text: "“Take it back, Ada.”", when: "flag.built", hidden: true, tactic: Empower, toward: "ada", setting: Public,
                    effects: [Set("back")], then: End),
                Choice(id: "go", text: "“Go.”", tactic: Comply, toward: "boss", setting: Public, effects: [Break("test")], then: End),
                Choice(id: "home", text: "Go home.", effects: [Break("test")], then: End),
            ],
        ),
    },
    endings: {
        "taken-back": Ending(title: "Taken back", when: "flag.back", script: "It was taken back."),
        "gone": Ending(title: "Gone", script: "It went out."),
    },
    epilogue: { "boss": "Bo sleeps badly.", "ada": "{promise.test == kept} Ada stays.\nAda counts." },
)
"##;
