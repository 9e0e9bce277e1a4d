//! The ground floor: what the service is. Its contract, the names of its form interface, its report areas with their
//! columns, and how it writes times.
//!
//! Must not know the client, which is built on it; the emulator of the service uses it too.

pub mod api;
pub mod form_names;
pub(crate) mod report_area;
pub(crate) mod written_time;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    fn files(folder: &Path) -> Vec<PathBuf> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn the_ground_floor_knows_nothing_above_it() {
        let from_above = concat!("crate", "::");
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/service"));
        assert!(files.len() > 8);
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let imports: Vec<_> = code.filter(|line| line.contains(from_above)).collect();
            assert!(imports.is_empty(), "{}: {imports:#?}", file.display());
        }
    }
}
