package dev.culprit.content;

import dev.culprit.article.ArticleDocument.Block;
import java.util.List;

/** Pieces of an article's Markdown by themselves, as they stand in its text. Stateless and safe to share. */
public final class ProseText {

    private ProseText() {}

    /** Prose and fenced commands, one below the other. */
    public static String writeBlocks(List<Block> blocks) {
        return TextWriter.blocks(blocks);
    }

    /** Parts Markdown into prose, commands and literal text at its fences. */
    public static List<Block> readBlocks(String markdown) {
        return TextReader.blocks(markdown);
    }

    /** A list with an item a line. */
    public static String writeList(List<String> items) {
        return TextWriter.bullets(items);
    }

    /** The items of a list; a line that is no item is one of its own. */
    public static List<String> readList(String markdown) {
        String listed = markdown.lines()
                .map(line -> line.isBlank() || line.matches("[-*] +.*|  .*") ? line : "- " + line)
                .reduce("", (before, line) -> before + line + "\n");
        return TextReader.bullets(listed, line -> {});
    }
}
