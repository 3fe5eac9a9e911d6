package dev.culprit.content;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An article as files, either way. Reading finds all mistakes at once; writing gives the canonical form, and
 * {@code write(read(x)) = x} for files that are in it. Stateless and safe to share.
 */
public final class ArticleFormat {

    private static final Pattern TEXT_FILE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.md");

    /** What not every database keeps: NUL, and half of a surrogate pair. */
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private ArticleFormat() {}

    /** Reads an article's files. */
    public static ReadArticle read(ArticleFiles files) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, ArticleDocument.Text> texts = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        files.byName().forEach((name, content) -> {
            var textFile = TEXT_FILE.matcher(name);
            if (textFile.matches()) {
                ProblemList found = new ProblemList(name);
                texts.put(textFile.group(1), new TextReader(content, found).read());
                problems.addAll(found.all());
            }
        });
        problems.addAll(unkeepable(files));
        StructureReader structure = new StructureReader(files);
        Optional<ArticleDocument> document = structure.read(texts);
        problems.addAll(structure.problems());
        if (texts.isEmpty()) {
            problems.add(Problem.error(ArticleFiles.STRUCTURE, 1, "no text in any language", "write en.md"));
            document = Optional.empty();
        }
        return new ReadArticle(document.orElse(null), problems, structure.lines());
    }

    private static List<Problem> unkeepable(ArticleFiles files) {
        List<Problem> problems = new ArrayList<>();
        files.byName().forEach((name, content) -> {
            var found = UNKEEPABLE.matcher(content);
            if (found.find()) {
                int line = 1
                        + (int) content.substring(0, found.start())
                                .chars()
                                .filter(unit -> unit == '\n')
                                .count();
                problems.add(Problem.error(name, line, "holds a NUL or half a surrogate pair", "remove it"));
            }
        });
        return problems;
    }

    /** Writes {@value Library#AREAS} in the canonical form. */
    public static String writeAreas(List<Area> areas) {
        return AreasYaml.write(areas);
    }

    /** Writes an article's files in the canonical form. */
    public static ArticleFiles write(ArticleDocument document) {
        Map<String, String> files = new TreeMap<>();
        files.put(ArticleFiles.STRUCTURE, StructureWriter.write(document));
        document.texts()
                .forEach((locale, text) -> files.put(locale + ArticleFiles.TEXT_SUFFIX, TextWriter.write(text)));
        for (ArticleDocument.Sample sample : document.samples()) {
            if (sample.text() != null) {
                files.put(ArticleFiles.SAMPLES + sample.file(), sample.text());
            }
        }
        return ArticleFiles.of(files);
    }
}
