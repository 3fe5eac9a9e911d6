package dev.culprit.content;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code areas.yaml}, either way: the areas in the order in which readers see them. */
final class AreasYaml {

    private AreasYaml() {}

    static List<Area> read(Node root, ProblemList problems) {
        if (!(root instanceof SequenceNode sequence)) {
            problems.error(YamlMapping.lineOf(root), "expected a list of areas");
            return List.of();
        }
        List<Area> areas = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            YamlMapping mapping = YamlMapping.of(node, problems);
            areas.add(new Area(
                    mapping.required("id"),
                    mapping.required("prefix"),
                    mapping.mapping("name").texts()));
            mapping.reportUnknownFields();
        }
        return areas;
    }

    static String write(List<Area> areas) {
        YamlWriter yaml = new YamlWriter();
        yaml.items(areas, area -> {
            yaml.plain("id", area.id());
            yaml.plain("prefix", area.prefix());
            yaml.nested("name", () -> {
                SortedMap<String, String> names = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
                names.putAll(area.names());
                names.forEach(yaml::plain);
            });
        });
        return yaml.toString();
    }
}
