package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.ConfigFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            (?i)leader\\s+lost       ; leader,lost,leader lost
            (lease|lock) expired    ; lease,lock,expired
            exit code [1-9]\\d*      ; exit,code,exit code
            open .* failed          ; open,failed
            subnet\\.env             ; subnet,env,subnet-env
            a{2,3}bc x?yes          ; bc,yes
            """)
    void areTheLiteralsOfAPattern(String pattern, String terms) {
        assertThat(terms(SignatureWords.of(new Signature.Regex(pattern)))).containsExactly(terms.split(","));
    }

    @Test
    void areWhatStandsAroundThePlaceholdersOfATemplate() {
        assertThat(terms(SignatureWords.of(new Signature.Text("lease of {agent:ident} taken"))))
                .containsExactly("lease", "of", "lease of", "taken");
    }

    @Test
    void arePathAndValueOfACondition() {
        assertThat(terms(SignatureWords.of(
                        new Signature.Config(ConfigFormat.YAML, "cni.binDir", new ConfigCondition.Equals("missing")))))
                .contains("cni", "bindir", "missing");
        assertThat(terms(SignatureWords.of(new Signature.Config(
                        ConfigFormat.YAML, "cni.binDir", new ConfigCondition.Matches("gone|lost")))))
                .contains("cni", "bindir", "gone", "lost");
    }

    @Test
    void areThoseOfAllMembersWithoutPairsAcross() {
        List<Signature> members = List.of(new Signature.Text("lease lost"), new Signature.Text("clock jumped"));

        assertThat(terms(SignatureWords.of(new Signature.All(members, null))))
                .containsExactly("lease", "lost", "lease lost", "clock", "jumped", "clock jumped");
        assertThat(terms(SignatureWords.of(new Signature.Any(members, null))))
                .containsExactly("lease", "lost", "lease lost", "clock", "jumped", "clock jumped");
        assertThat(terms(SignatureWords.of(List.of(text("a", "lease lost"), text("b", "clock jumped")))))
                .containsExactly("lease", "lost", "lease lost", "clock", "jumped", "clock jumped");
    }

    private static List<String> terms(String words) {
        List<String> terms = new ArrayList<>();
        Terms.of(
                words.toLowerCase(java.util.Locale.ROOT),
                (term, start, end) -> terms.add(words.toLowerCase(java.util.Locale.ROOT)
                        .substring(start, end)
                        .replaceAll("\\s+", " ")));
        return terms;
    }
}
