package dev.culprit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A library of any size, with a signature an article and a page of text each, as a folder. */
final class GeneratedLibrary {

    private final List<String> templates;

    GeneratedLibrary(int articles) {
        this.templates = new SignatureCorpus(7).templates(articles);
    }

    /** A line that shows the signature of an article. */
    String symptom(int article) {
        return "2026-11-12T08:15:31Z ERROR agent[812]: "
                + templates
                        .get(article)
                        .replaceAll("\\{\\w+:path\\}", "/var/lib/x")
                        .replaceAll("\\{\\w+:ip\\}", "10.0.0.7")
                        .replaceAll("\\{\\w+:int\\}", "17")
                        .replaceAll("\\{\\w+:quoted\\}", "'web-0'")
                        .replaceAll("\\{\\w+:\\w+\\}", "web-0");
    }

    /** A line that has the words of an article, but not its signature. */
    String words(int article) {
        List<String> words = List.of(templates
                .get(article)
                .replaceAll("\\{\\w+:\\w+\\}", " ")
                .strip()
                .split("[\\s:.,\"()]+"));
        return "2026-11-12T08:15:31Z ERROR agent[812]: "
                + String.join(" or ", words.subList(words.size() / 2, words.size())) + " and "
                + String.join(" or ", words.subList(0, words.size() / 2));
    }

    /** Writes all of it. */
    Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("areas.yaml"), "areas:\n  - prefix: GEN\n    names:\n      en: Generated\n");
        for (int i = 0; i < templates.size(); i++) {
            Path article = Files.createDirectories(folder.resolve("generated/" + slug(i)));
            Files.writeString(article.resolve("article.yaml"), structure(i));
            Files.writeString(article.resolve("en.md"), text(i));
        }
        return folder;
    }

    static String key(int article) {
        return String.format(Locale.ROOT, "GEN-%05d", article + 1);
    }

    static String slug(int article) {
        return "generated-" + (article + 1);
    }

    private String structure(int article) {
        return """
                key: %s
                slug: %s
                kind: problem
                components: [agent]
                signatures:
                  - id: symptom
                    text: '%s'
                causes:
                  - id: generated-cause-%d
                    fixes:
                      - id: mend
                        type: permanent
                        risk: safe
                        minutes: 10
                """.formatted(key(article), slug(article), templates.get(article).replace("'", "''"), article + 1);
    }

    private String text(int article) {
        String name = templates.get(article).replaceAll("[{}:`]", " ").strip();
        return """
                # Problem %d: %s

                The agent stops at this step and tries again until somebody helps.

                ## Symptoms

                - The log of the agent repeats the message.

                ## Cause: generated-cause-%d

                **What it needs is not there**

                The agent was started before what it waits for, or without the right to use it.

                ### Check

                ```sh
                systemctl status agent
                ```

                Expect: the unit is failed.
                Otherwise: the unit is active, and this is something else.

                ### Fix: mend

                **Start it again**

                1. On the node.
                   ```sh
                   systemctl restart agent
                   ```

                Verify:
                ```sh
                systemctl is-active agent
                ```
                Expect: `active`.
                """.formatted(article + 1, name, article + 1);
    }
}
