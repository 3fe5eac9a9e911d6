package dev.culprit.content;

import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Step;
import dev.culprit.article.ArticleDocument.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must be the same in every language: which parts there are, in which order, how many steps, and the commands.
 *
 * @param parts each part by its path, such as {@code cause a / fix b}, with how many steps it has
 * @param commandsByPart the commands of each part, without comments
 */
record TextOutline(Map<String, Integer> parts, Map<String, List<String>> commandsByPart) {

    static TextOutline of(Text text) {
        TextOutline outline = new TextOutline(new LinkedHashMap<>(), new LinkedHashMap<>());
        text.causes().forEach(outline::add);
        return outline;
    }

    private void add(CauseText cause) {
        String part = "cause " + cause.id();
        parts.put(part, 0);
        if (cause.check() != null) {
            add(part + " / check", 0, cause.check().look());
        }
        cause.fixes().forEach(fix -> add(part + " / fix " + fix.id(), fix));
    }

    private void add(String part, FixText fix) {
        List<Block> blocks = new ArrayList<>(fix.introduction());
        fix.steps().stream().map(Step::blocks).forEach(blocks::addAll);
        if (fix.verification() != null) {
            blocks.addAll(fix.verification().look());
        }
        add(part, fix.steps().size(), blocks);
    }

    private void add(String part, int steps, List<Block> blocks) {
        parts.put(part, steps);
        commandsByPart.put(
                part,
                blocks.stream()
                        .filter(Block.Command.class::isInstance)
                        .map(block -> withoutComments(((Block.Command) block).shell()))
                        .toList());
    }

    List<String> commands() {
        return commandsByPart.values().stream().flatMap(List::stream).toList();
    }

    private static String withoutComments(String shell) {
        return shell.lines()
                .filter(line -> !line.strip().startsWith("#"))
                .map(line -> line.replaceFirst("\\s+# .*$", "").stripTrailing())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
