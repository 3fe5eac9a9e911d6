package dev.culprit.paste;

/** The notation of a configuration. {@code FLAGS} are command-line options, as in a unit file or an argument list. */
public enum ConfigFormat {
    JSON,
    YAML,
    TOML,
    INI,
    FLAGS
}
