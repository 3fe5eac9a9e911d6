package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexLiteralsTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            exit code \\d+                        ; exit code␣
            ab.*longer.*x                         ; longer
            colou?r                               ; colour,color
            abc+d                                 ; abc
            abcd{2,3}e                            ; abcd
            abcd{0,3}e                            ; abc
            a{b}c                                 ; a{b}c
            (foo|barbaz)                          ; foo,barbaz
            x(?:foo|barbaz)                       ; xfoo,xbarbaz
            (foo|bar|)                            ; -
            (?:foo)?x                             ; x
            (?i)Pq: Cannot                        ; Pq: Cannot
            (?P<name>abc)[^]x]+de                 ; abc
            [[:alpha:]]xyz                        ; xyz
            a\\.b\\[c\\]                          ; a.b[c]
            \\d\\w\\pL\\p{Greek}\\x41\\x{1F600}ok ; ok
            \\Qa.b\\Ecde                          ; cde
            ^start$                               ; start
            Error.*(?:5432|6543).*bind: address   ; bind: address
            (a|b)(cc|dd)                          ; acc,add,bcc,bdd
            host ?ports?                          ; host port,hostport
            (?i)\\bfoo[-_ ]?bar\\b               ; foo-bar,foo_bar,foo bar,foobar
            v?1\\.[2-5]\\.x                       ; 1.2.x,1.3.x,1.4.x,1.5.x
            (abc|bcd)+f                           ; abc,bcd
            (took|after).{0,9}\\b63 ?s            ; 63 s,63s
            [^ab]cdef[a-z]                        ; cdef
            [^]a]xyz                              ; xyz
            []a]xyz                               ; xyz
            [[:digit:]_]xyz                       ; xyz
            [\\]a]xyz                             ; xyz
            [a-h]xyz                              ; axyz,bxyz,cxyz,dxyz,exyz,fxyz,gxyz,hxyz
            [a-i]xyz                              ; xyz
            [abcdefgh]xyz                         ; axyz,bxyz,cxyz,dxyz,exyz,fxyz,gxyz,hxyz
            ab\\b-cd                              ; ab-cd
            \\P{Greek}\\PNabc                     ; abc
            \\pLx                                 ; x
            abc\\Qde                              ; abc
            \\123xyz                              ; xyz
            a{bcd                                 ; a{bcd
            bc*?xyz                               ; xyz
            (?:xyzzy.*)?de                        ; de
            (?:xyzzy.*)de                         ; xyzzy
            (foo|.+)                              ; -
            zq.*the                               ; the
            """)
    void findsTextThatEveryMatchContains(String regex, String literals) {
        String found = RegexLiterals.of(regex).required().stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), RegexLiteralsTests::joined));

        assertThat(found).isEqualTo(literals.replace('␣', ' '));
    }

    private static String joined(List<String> literals) {
        return literals.isEmpty() ? "-" : String.join(",", literals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            relation\\s+"[^"]+"      ; relation "[^"]+"
            ERROR:␣␣could            ; ERROR: could
            a\\s*b                   ; a ?b
            a\\s*\\s+b               ; a b
            a␣*␣?b                   ; a ?b
            [^\\t]+\\t139            ; [^ ]+ 139
            err=\\\\*"x              ; err="x
            C:\\\\Windows\\\\System  ; C:WindowsSystem
            a\\s{2,}b                ; a b
            \\d+\\.\\d               ; \\d+\\.\\d
            """)
    void writesPatternsForNormalisedText(String regex, String rewritten) {
        assertThat(RegexSpelling.forNormalisedText(plain(regex))).isEqualTo(plain(rewritten));
    }

    private static String plain(String text) {
        return text.replace('␣', ' ');
    }
}
