package dev.culprit.content;

import dev.culprit.article.Area;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code areas.yaml}: the areas in the order in which readers see them. */
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
}
