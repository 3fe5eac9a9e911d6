package dev.culprit.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Brings the articles of a folder into the canonical form. Stateless. */
public final class Formatter {

    private Formatter() {}

    /**
     * What formatting did.
     *
     * @param changed the files that were written anew
     * @param problems why articles were left as they are: an article with errors is not touched
     */
    public record Outcome(List<Path> changed, List<Problem> problems) {}

    /**
     * Formats every article below a folder. A file is replaced by a whole new one, so that a crash leaves the old one.
     *
     * @throws IOException when a file cannot be written
     */
    public static Outcome format(Path folder) throws IOException {
        List<Path> changed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Library.Entry entry : Library.at(folder).articles().toList()) {
            ReadArticle read = ArticleFormat.read(entry.files());
            if (read.document().isEmpty() || read.hasErrors()) {
                read.problems().forEach(problem -> problems.add(problem.below(entry.folder())));
            } else {
                ArticleFiles canonical = ArticleFormat.write(read.document().get());
                changed.addAll(write(folder.resolve(entry.folder()), entry.files(), canonical));
            }
        }
        return new Outcome(List.copyOf(changed), List.copyOf(problems));
    }

    private static List<Path> write(Path folder, ArticleFiles old, ArticleFiles canonical) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (var file : canonical.byName().entrySet()) {
            if (!file.getValue().equals(old.byName().get(file.getKey()))) {
                Path target = folder.resolve(file.getKey());
                Path fresh = Files.createTempFile(target.getParent(), ".format", ".tmp");
                Files.writeString(fresh, file.getValue());
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                changed.add(target);
            }
        }
        return changed;
    }
}
