package dev.culprit.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an article cut into the parts that people think in: a heading with what is below it, a field, a signature, a
 * cause. Put together again they are the file.
 *
 * @param byName text of each part, in the order of the file
 */
record ArticleParts(Map<String, String> byName) {

    private static final String TITLE = "#";
    private static final String SUMMARY = "# +";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):.*");
    private static final Pattern ITEM = Pattern.compile("  - (?:id|file|url|component): (.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:\\d+\\. +)?```");
    private static final Set<String> LISTS = Set.of("signatures", "causes", "samples", "references", "applies-to");

    ArticleParts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Cuts a file, by what its name says it is; a sample is one part. */
    static ArticleParts of(String file, String text) {
        if (text.isEmpty()) {
            return new ArticleParts(Map.of());
        }
        if (file.endsWith(".md")) {
            return markdown(text);
        }
        return file.endsWith(".yaml") ? structure(text) : new ArticleParts(Map.of("", text));
    }

    private static ArticleParts markdown(String text) {
        Cutter cutter = new Cutter(TITLE);
        String cause = "";
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            fenced ^= FENCE.matcher(line).lookingAt();
            if (!fenced && line.startsWith("## ")) {
                cause = line.startsWith("## Cause:") ? line + " " : "";
                cutter.begin(line);
            } else if (!fenced && line.startsWith("### ")) {
                cutter.begin(cause + line);
            } else if (cutter.isIn(TITLE) && !line.startsWith("# ")) {
                cutter.begin(SUMMARY);
            }
            cutter.add(line);
        }
        return cutter.parts();
    }

    private static ArticleParts structure(String text) {
        Cutter cutter = new Cutter("");
        String list = "";
        for (String line : text.split("\n", -1)) {
            Matcher field = FIELD.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (field.matches()) {
                list = LISTS.contains(field.group(1)) ? field.group(1) : "";
                cutter.begin(field.group(1));
            } else if (!list.isEmpty() && item.matches()) {
                cutter.begin(list + " " + item.group(1));
            }
            cutter.add(line);
        }
        return cutter.parts();
    }

    /** Puts parts of a file together. */
    static String join(String file, List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        if (file.endsWith(".md")) {
            return String.join("\n\n", parts) + "\n";
        }
        return file.endsWith(".yaml") ? String.join("\n", parts) + "\n" : String.join("", parts);
    }

    /** Gathers the lines of one part after the other. */
    private static final class Cutter {

        private final Map<String, String> parts = new LinkedHashMap<>();
        private final List<String> lines = new ArrayList<>();
        private String name;

        Cutter(String name) {
            this.name = name;
        }

        boolean isIn(String part) {
            return name.equals(part);
        }

        void begin(String next) {
            finish();
            name = next;
        }

        void add(String line) {
            lines.add(line);
        }

        /** Blank lines around a part belong to nobody; a name that stands twice is numbered. */
        private void finish() {
            String text = String.join("\n", lines).replaceFirst("^\\n+", "").replaceFirst("\\n+$", "");
            lines.clear();
            if (!text.isEmpty()) {
                String free = name;
                for (int number = 2; parts.containsKey(free); number++) {
                    free = name + " (" + number + ")";
                }
                parts.put(free, text);
            }
        }

        ArticleParts parts() {
            finish();
            return new ArticleParts(parts);
        }
    }
}
