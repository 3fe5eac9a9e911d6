package dev.culprit.paste.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of secret beside what looks nearly like it. Secrets stand between « and »; a row without them stays as it is. */
class SecretKindsTests {

    static List<String> namedValues() {
        return List.of(
                "psk=«abc12»",
                "key=abcd12",
                "password=«ab»",
                "password=a",
                "password=«1234»",
                "password=123",
                "password=«12a»",
                "password=«a1»\tx",
                "password=xxxxxx",
                "password=XXXX",
                "password=....",
                "password=----",
                "password=«aaaa»",
                "password=%s",
                "password=(none)",
                "password=[x]",
                "password=<none>",
                "password=required:",
                "password=required...",
                "token=unauthorized",
                "password=«unauthorizedX»",
                "password=/etc/x",
                "password=«/abc12»",
                "secret=«kube/a/b1»",
                "secret=«/kube1»",
                "secret=«kube1/»",
                "secret=«Kube/x1»",
                "secret=«kube_a/x1»",
                "secret=a0.z9-b/c",
                "token=«kube-system/registry»",
                "passphrase: «correct horse»",
                "token: abcd efgh",
                "  password: \"«a b»\" # x",
                "password: \\\"«a b»\\\"",
                "password: «a#b» # c",
                "password: «a b» \t\r\nx",
                "my password: abcd efgh",
                "say token: abcd",
                "say \"token\": \"«abcd»\"",
                "say \\\"token\\\": \\\"«abcd»\\\"",
                "say 'token': «abcd»",
                "say token: \"ab cd1234\"",
                "say token: \"«abcd»\"",
                "{token: «abcd»}",
                "\ttoken: «abcd»\r\nx",
                "- token: «abcd»",
                "token: «abcd» ,",
                "token: «abcd» # mine",
                "token: abcd, x",
                "{a: 1, Token:«abcd»}",
                "{a: 1, token:abcd}",
                "say Token: abcd x",
                "<token>«abcd»</token>",
                "<a token>abcd1234</a>",
                "token>abcd1234",
                "<token >abcd1234</token>",
                "<token>null</token>",
                "password = «abcd»",
                "\"password\" = \"«abcd»\"",
                "password=\"«abcd»\\\\\"",
                "password='«it is»' x",
                "password=\"«abcd»\nx",
                "password='null'",
                "token=\"${x}\"",
                "value: abcd1234",
                "name: DB_HOST\nvalue: abcd1234",
                "name: TOKEN\nother: abcd",
                "name: TOKEN\nvalue: «abcd»",
                "\"name\": \"TOKEN\",\n \"value\": \"«abcd»\"",
                "a: TOKEN\nvalue: abcd",
                "TOKEN\nvalue: abcd");
    }

    @ParameterizedTest
    @MethodSource("namedValues")
    void takesAValueForASecretByItsName(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> headers() {
        return List.of(
                "Authorization: Token «abc»",
                "authorization: digest «abc»",
                "Proxy-Authorization: Basic «abc»",
                "Authorization: a8f5f167f44f49",
                "Authorization: «a8f5f167f44f4964»",
                "Authorization: Other a8f5f167",
                "Authorization: Bearer a",
                "Authorization: Bearer null",
                "Set-Cookie: «a=1; b»\nx",
                "Cookie: «a=1»\r\nx",
                "cookies: a=1 b",
                "Cookie: null",
                "notification: abcd",
                "Cookie: [\"«a=1»\"]",
                "authorization: none");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void masksHeadersThatSayWhoAsks(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> registries() {
        return List.of(
                "\"auth\": \"«dXNlcjpw»\"",
                "\"auth\": \"dXNlcjp\"",
                "\\\"auth\\\": \\\"«dXNl/jp+w==»\\\"",
                "\"auth\": \"dXNl-cjpw_ab\"",
                "auth: dXNlcjpw",
                "\"auth\": off",
                "\"auth\": \\\"«dXNlcjpw»\\\"");
    }

    @ParameterizedTest
    @MethodSource("registries")
    void masksWhatARegistryIsAskedWith(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> flags() {
        return List.of(
                "--token «abc12»",
                "\"--token «abc12»\"",
                "--token '«abc12»'",
                "--token \"«abc12»\" x",
                "x--token abc12",
                "--token --verbose1234 x",
                "--token null",
                "--tokens abc12",
                "--user root",
                "nats --creds me:«hunter2»",
                "--user me:",
                "--user :abc12",
                "--user 'me:«hunter2»'",
                "--user \"me:«hunter2»\"",
                "--user me:null x",
                "--users me:hunter2",
                "--cred me:hunter2",
                "curl -u 'me:«hunter2»' https://x",
                "curl -u \"me:«hunter2»\"",
                "curl -u me:null x",
                "wget -u me:hunter2",
                "curl x\n-u me:hunter2",
                "curl -x me:hunter2",
                "docker run -p 8080:80 x",
                "docker login\n-p hunter2",
                "docker login -p '«hunter2»'",
                "docker login -p -u me",
                "cp -p abc12 x",
                "curl -umex me:hunter2");
    }

    @ParameterizedTest
    @MethodSource("flags")
    void masksBehindFlagsThatTakeASecret(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> bearers() {
        return List.of(
                "Bearer abcdef1",
                "Bearer «abcdefg1»",
                "bearer «ABCDEFG1»",
                "Bearer 12345678",
                "Bearer abcdefghijklmnopqrstuvwx",
                "Bearer «ABCDEFGHIJKLmnopqrstuvwx»",
                "Bearer ABCDEFGHIJKLmnopqrstuvw",
                "Bearer ABCDEFGHIJKLMNOPQRSTUVWX",
                "Bearer abababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababab",
                "Bearer «ababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababa»",
                "Bearers abcdefg1");
    }

    @ParameterizedTest
    @MethodSource("bearers")
    void masksBearersThatLookLikeNoWord(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> addresses() {
        return List.of(
                "«jane@example.com»",
                "mail «jane@example.com».",
                "«j_d%x+z-1@example.com»",
                "«jane@example.com»: hello",
                "«jane@example.com»:",
                "«azAZ09@azAZ09.example.museum»");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void masksAddressesOfPeople(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> noAddresses() {
        return List.of(
                "a@b.c",
                "x@example.abcdefghijklmnopqrs",
                "user@host.c0m",
                "@example.com",
                "a@.com",
                "a@com",
                "a@com.",
                "git@github.com is",
                "/jane@example.com",
                "jane@example.com/x",
                "jane@example.com:x",
                "[jane@example.com x]",
                "a@tty1.Service",
                "x@y.z.svc");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void leavesWhatIsNoAddress(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> urls() {
        return List.of(
                "http://a:b1 c@d",
                "https://a8f5f167f44f4964e6c@github.com",
                "x https://a8f5f167f44f4964e6c@github.com",
                "https://abcdefghijklmnopqrst@github.com",
                "https://me:null@x",
                "https://me:«a:b»@x",
                "https://me:x@host/a:b@c",
                "https://a/b:c1@d",
                "https://host:8080/x");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void masksPasswordsInUrls(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> tokens() {
        return List.of(
                "AKIAIOSFODNN7EXAMPL",
                "AKIAIOSFODNN7EXAMPLEX",
                "AKIAIOSFODNN7EXAMPLe",
                "«ASIA0000000000000009»",
                "«AKIAABCDEFGHIJKLMNOZ»",
                "AIzaSyA1234567890abcdefghijklmnopqrstuvw",
                "«AIzaSyA1234567890abcdefghijklmnopqrstuv»",
                "sk-abcdefghijklmnopqrstuvwxyzabcdef",
                "«sk-abcdefghijklmnopqrstuvwxyzabcde1»",
                "sk-abcdefghijklmnopqrstuvwxyzabcd1",
                "xghp_16C7e42F292c6912E7710c838347Ae178B4a",
                "/«ghp_16C7e42F292c6912E7710c838347Ae178B4a»",
                "npm_a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a",
                "«npm_a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1»",
                "«eyJabcde.eyJabcde»",
                "eyJabcd.eyJabcdef",
                "x eyJabcd.eyJabcdef",
                "x eyJabcde.eyJabcd",
                "xeyJabcde.eyJabcde",
                "«eyJabcde.eyJabcde.»",
                "eyJabcdefgh",
                "«eyJab_-=.azAZ09_-=.s»",
                "«abcdef.0123456789abcdef»",
                "xabcdef.0123456789abcdef",
                "abcdef.0123456789abcdefx",
                "abc123.abcdefghijklmnop",
                "Abcdef.0123456789abcdef",
                "«000zzz.azazazazazaz0909»",
                "/abcdef.0123456789abcdef",
                "abcde.0123456789abcdef",
                "«K100123456789abcdef0123456789abcdef::server:12»",
                "xK100123456789abcdef0123456789abcdef::server:12",
                "K10123456789abcdef0123456789abcdef::server:12",
                "K100123456789abcdef0123456789abcdef:server:12",
                "«K100123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef::server:12»",
                "K100123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0::server:12",
                "K110123456789abcdef0123456789abcdef::server:12",
                "-----BEGIN PRIVATE KEY-----«abc»",
                "-----BEGIN CERTIFICATE-----PRIVATE KEY",
                "-----BEGIN AAAAAAAAAAAAAAAAAAAAAAAAAAAAAPRIVATE KEY-----«abc»",
                "-----BEGIN AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPRIVATE KEY-----abc",
                "-----BEGIN PRIVATE KEY");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void knowsTheTokensOfVendors(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static List<String> manifests() {
        return List.of(
                "kind: Secret\ndata:\n  a: «abcd»",
                "kinds: Secret\ndata:\n  a: abcd",
                "kind: SecretList\ndata:\n  a: abcd",
                "kind: ConfigMap\ndata:\n  a: abcd\n---\ndata:\n  b: «bcde»\nkind: Secret\n",
                "```\ndata:\n  a: abcd\n```\ndata:\n  b: «bcde»\nkind: Secret\n",
                "kind: Secret\ndata:\n  a: «abcd»\n\n  b: «bcde»\nx: y",
                "kind: Secret\ndata:\n  a:\n    «YWRt»\n  b: >\n    «bcde»\n\tc: «x:y»\n",
                "kind: Secret\ndata:\n  «user:pass»\n",
                "kind: Secret\ndata:\n  a: «abcd»\n---\nkind: ConfigMap\ndata:\n  a: abcd\n",
                "kind: Secret\nstringData:\n  a: «abcd»\napiVersion: v1\nkind: ConfigMap\ndata:\n  a: abcd\n",
                "items:\n- kind: Secret\n  data:\n    a: «abcd»\n- data:\n    a: abcd\n  kind: ConfigMap\n",
                "apiVersion: v1\ndata:\n  a: «abcd»\nkind: Secret\n---\napiVersion: v1\ndata:\n  b: «abcd»\nkind: Secret\n",
                "- apiVersion: v1\n  data:\n    a: «abcd»\n  kind: Secret\n- apiVersion: v1\n  data:\n    a: abcd\n",
                "kind: Secret\ndata:\n  a: «abcd»\nmetadata:\n  name: abcd\n",
                "{\"kind\":\"Secret\",\"data\" : {\"a\" : \"«abcd»\", \"b\":\"«bc\\\"de»\"},\"x\":\"abcd\"}",
                "{\"kind\":\"Secret\",\"data\":null,\"stringData\":{\"a\":\"«abcd»\"}}",
                "{\"kind\":\"Secret\",\"data\":{\"a\":\"«abcd»\"},\"metadata\":{\"x\":\"y\"},\"stringData\":{\"a\":\"«abcd»\"}}",
                "{\"kind\":\"Secret\",\"x\":{\"a\":\"abcd\"}}",
                "{\"apiVersion\":\"v1\",\"data\":{\"a\":\"abcd\"}},{\"apiVersion\":\"v1\",\"kind\":\"Secret\"},{\"apiVersion\":\"v1\",\"data\":{\"a\":\"abcd\"}}");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void masksTheDataOfManifests(String marked) {
        assertMasks(new MarkedText(marked));
    }

    static Stream<String> all() {
        return Stream.of(
                        namedValues(),
                        headers(),
                        registries(),
                        flags(),
                        bearers(),
                        addresses(),
                        noAddresses(),
                        urls(),
                        tokens(),
                        manifests())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsATextThatIsCutOffAnywhere(String marked) {
        String text = new MarkedText(marked).text();

        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(Redactor.mask(text.substring(0, cut)).text()).hasSize(cut);
            assertThat(Redactor.mask(text.substring(cut)).text()).hasSize(text.length() - cut);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsTheSameBehindOtherLines(String marked) {
        String before = "pod created\n---\n";

        assertMasks(new MarkedText(before + marked));
    }

    private static void assertMasks(MarkedText text) {
        assertThat(Redactor.mask(text.text()).text()).isEqualTo(text.masked());
    }
}
