package dev.culprit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.web.CommandPiece.Blank;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandPieceTests {

    private static final Blank NODE = new Blank("node", "the node", "[a-z]+", null);

    @Test
    void cutsOutTheDeclaredValuesOnly() {
        var pieces = CommandPiece.split("kubectl get {node} -o jsonpath='{.spec}'", Map.of("node", NODE));

        assertThat(pieces)
                .containsExactly(
                        CommandPiece.plain("kubectl get "),
                        new CommandPiece("<node>", NODE, Brackets.NONE),
                        CommandPiece.plain(" -o jsonpath='{.spec}'"));
    }

    @Test
    void showsAValueThatIsKnown() {
        Blank filled = NODE.filledWith("edge-2");

        assertThat(CommandPiece.split("{node}", Map.of("node", filled)))
                .containsExactly(new CommandPiece("edge-2", filled, Brackets.NONE));
    }

    @Test
    void leavesACommandWithoutValuesWhole() {
        assertThat(CommandPiece.split("awk '{print $1}'", Map.of()))
                .containsExactly(CommandPiece.plain("awk '{print $1}'"));
    }
}
