//! By what people are called for short: the first of their names past titles, or all of it where that would say too little.

use super::model::Person;

/// Titles and forms of address, in small letters, a language in each line. A word that ends in a full stop is one as well.
const TITLES: [&str; 7] = [
    "mr mrs ms miss mx sir dame madam lord lady dr doctor prof professor sister nurse matron father brother pastor rabbi \
     imam chef captain sergeant lieutenant colonel major inspector constable officer",
    "herr frau fräulein doktor schwester pfleger pater magister",
    "monsieur madame mademoiselle mme mlle docteur professeur maître",
    "señor señora señorita sr sra srta doña doctora profesor profesora",
    "senhor senhora doutor doutora dona",
    "signor signore signora signorina dott dottore dottoressa professore professoressa",
    "meneer mevrouw dhr mevr fru frk frøken fröken pan pani",
];

/// Behind an article stands what somebody is, and no name.
const ARTICLES: [&str; 1] = ["the der die das le la el il het"];

/// With these begins a family name that has more than one word.
const PARTICLES: [&str; 1] =
    ["von van vom zu zum zur de del della di da do dos das du den der ten ter"];

/// The name that colleagues use: the first past titles. All of it where there is nothing but titles, or where it begins with
/// an article: “the inspector”.
pub fn short(name: &str) -> &str {
    let name = name.trim();
    let is = |words: &[&str], word: &str| {
        let word = word.trim_end_matches('.').to_lowercase();
        let mut known = words.iter().flat_map(|line| line.split(' '));
        known.any(|known| known == word)
    };
    let mut rest = name;
    loop {
        let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let first = rest.len() == name.len();
        if first && is(&ARTICLES, word) {
            return name;
        }
        if word.ends_with('.') || is(&TITLES, word) {
            rest = after.trim_start();
            continue;
        }
        return match word {
            "" => name,
            particle if !first && is(&PARTICLES, particle) => rest,
            word => word,
        };
    }
}

/// Gives everybody the name that colleagues use; two who would be called alike are called by the whole of their names.
pub(super) fn people(people: &mut [Person]) {
    let shorts: Vec<String> = people
        .iter()
        .map(|person| short(&person.name).to_owned())
        .collect();
    for (person, own) in people.iter_mut().zip(&shorts) {
        let alike = shorts
            .iter()
            .filter(|other| other.to_lowercase() == own.to_lowercase());
        person.called = match alike.count() {
            1 => own.clone(),
            _ => person.name.trim().to_owned(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn titles_are_no_names() {
        for (name, called) in [
            ("Dana Holt", "Dana"),
            ("Mr. Brandl", "Brandl"),
            ("Mr Brandl", "Brandl"),
            ("Frau Dr. Aylin Öz", "Aylin"),
            ("Herr von der Heide", "von der Heide"),
            ("Van Morrison", "Van"),
            ("Señora Ruiz", "Ruiz"),
            ("MADAME Bovary", "Bovary"),
            ("Sister Mary", "Mary"),
            ("  Nurse   Ratched ", "Ratched"),
            ("Chef", "Chef"),
            ("Prof. Dr.", "Prof. Dr."),
            ("the inspector", "the inspector"),
            ("Cher", "Cher"),
            ("王芳", "王芳"),
            ("", ""),
        ] {
            assert_eq!(short(name), called, "{name}");
        }
    }
}
