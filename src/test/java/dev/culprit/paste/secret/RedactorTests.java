package dev.culprit.paste.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked and what stays. In the first table the secrets stand between « and ». */
class RedactorTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // by name, in every notation
                "password=«hunter2»",
                "PASSWORD=«hunter2» USER=me",
                "export DB_PASSWORD='«hunter 2»'",
                "password = \"«hunter2»\"",
                "  password: «correct horse battery» # mine",
                "passwd: «abc»",
                "{\"user\":\"me\",\"password\":\"«hunter2»\"}",
                "{\\\"password\\\":\\\"«hunter2»\\\"}",
                "'secret': '«s3cr»'",
                "token: «abcd1234»",
                "access_token=«abc»&x=1",
                "https://x.example/cb?token=«abc»&b=2",
                "apiKey: \"«abc»\"",
                "API_KEY=«abc»",
                "aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY»",
                "AccountKey=«abc==»;EndpointSuffix=x",
                "client-key-data: «LS0tLS1CRUdJTg==»",
                "client-certificate-data: «LS0tLS1CRUdJTg==»",
                "  .dockerconfigjson: «eyJhdXRocyI6e319»",
                "\"auth\": \"«dXNlcjpwYXNzd29yZA==»\"",
                "PrivateKey = «yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=»",
                "<password>«hunter2»</password>",
                "&Config{User:me Password:«hunter2» Host:x}",
                "K3S_TOKEN=«mynodetoken»",
                "- name: DB_PASSWORD\n  value: «hunter2»",
                "{\"name\":\"API_TOKEN\",\"value\":\"«abc»\"}",
                "connecting with token: «a8f5f167f44f4964e6c998dee827110c» to x",
                // headers and bearers
                "Authorization: Bearer «abc»",
                "-H 'Authorization: Basic «dXNlcjpwYXNz»'",
                "authorization: «a8f5f167f44f4964e6c998dee827110c»",
                "\"Authorization\":\"Bearer «abc.def»\"",
                "curl -H \"X-Auth-Token: «abc12345»\" x",
                "Cookie: «sid=1; b=2»",
                "\"Cookie\":[\"«sid=1»\"]",
                "failed: Bearer «q1w2e3r4t5» rejected",
                // flags
                "kubectl --token «abc» get pods",
                "kubectl --token=«abc» get pods",
                "etcdctl --user root:«hunter2» get /",
                "docker login -u me -p «hunter2» registry.example",
                "curl -u me:«hunter2» https://x",
                "kubeadm join 10.0.0.1:6443 --token «abcdef.0123456789abcdef» --discovery-token-ca-cert-hash sha256:1234",
                // URLs
                "https://me:«hunter2»@registry.example/v2/",
                "postgres://app:«p@ss»@db:5432/x",
                "redis://:«hunter2»@cache:6379",
                "https://«a8f5f167f44f4964e6c9»@github.com/a/b",
                // shapes
                "x «eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJl» y",
                "id «AKIAIOSFODNN7EXAMPLE» x",
                "«ghp_16C7e42F292c6912E7710c838347Ae178B4a»",
                "«culprit_qx2eS48CixKUuVW6Zd8gOlx0uXqu6HEQ5be-6Pl7sp0»",
                "«glpat-abcdefghij1234567890»",
                "«xoxb-123456789012-abcdefABCDEF»",
                "https://«hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX»",
                "«AIzaSyA1234567890abcdefghijklmnopqrstuv»",
                "«hvs.CAESIJlU9JMYEhOPYv4igdhm9PnZDrab»",
                "token «K10aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb::server:1234abcd» x",
                "join token «abcdef.0123456789abcdef» is old",
                "mail «jane.doe+k8s@example.com» now",
                "Signed-off-by: Jane <«jane@example.co.uk»>",
                "-----BEGIN RSA PRIVATE KEY-----\n«MIIEpAIBAAKCAQEA»\n«abc=»\n-----END RSA PRIVATE KEY-----",
                "key: -----BEGIN PRIVATE KEY-----«\\nMIIE\\n»-----END PRIVATE KEY-----",
            })
    void masksSecrets(String marked) {
        MarkedText text = new MarkedText(marked);

        Redactor.Masked redacted = Redactor.mask(text.text());

        assertThat(redacted.text()).isEqualTo(text.masked());
        assertThat(redacted.count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token expired",
                "token has expired, password incorrect",
                "error validating token: x509: certificate signed by unknown authority",
                "Unable to create token: Unauthorized",
                "failed to get secret: not found",
                "invalid token: signature is invalid",
                "password: ",
                "password=\"\"",
                "token: null",
                "token=${TOKEN}",
                "password: $(cat x)",
                "token: <your token>",
                "password: {{ .Values.password }}",
                "--token string   Bearer token for authentication",
                "use the --token flag to pass it",
                "Bearer authentication is off",
                "token: /var/run/secrets/kubernetes.io/serviceaccount/token",
                "Node password rejected, duplicate hostname",
                "token CA hash does not match the Cluster CA certificate hash",
                "--discovery-token-ca-cert-hash sha256:4a1b5f6f0c3de1b9a8f5f167f44f4964e6c998dee827110c4a1b5f6f0c3de1b9",
                "image registry.k8s.io/pause@sha256:4a1b5f6f0c3de1b9a8f5f167f44f4964e6c998dee827110c4a1b5f6f0c3de1b9",
                "podUID=\"5972853f-beb3-4e6d-a54d-cd9b52ba415f\"",
                "sandbox \"e5a8e7ad13f2628e35bf08b06924cf006d67164345b0878910868fc68d43b1ff\"",
                "secret=\"kube-system/registry-1\"",
                "secret \"kube-system/registry\" not found",
                "imagePullSecret: registry-1",
                "secretName: tls-1",
                "resourceVersion: \"12345678\"",
                "certificate-authority-data: LS0tLS1CRUdJTg==",
                "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----",
                "github.com/coredns/coredns@v1.11.1",
                "pkg/mod/k8s.io/client-go@v11.0.0+incompatible/tools",
                "getty@tty1.service: Succeeded.",
                "[root@edge-2.example.com ~]# ls",
                "core@edge-2.example.com:~$ ls",
                "git@github.com:a/b.git",
                "rabbit@rabbit-0.rabbit.svc.cluster.local",
                "authorization-mode=Node,RBAC",
                "http://10.0.0.1:8080/x@y",
                "dial tcp 10.0.0.1:443: i/o timeout",
                "key: value",
                "abcdef.0123456789012345",
                "plugin.containerdruntime",
                "max_tokens=512",
                "token=5",
                "cookie jar",
                "basic auth: off",
                "eyJ",
                "sk-learn",
                "spark://CoarseGrainedSchedulerOfOurs@10.10.34.11:48069",
                "\"Cookie\":[\"REDACTED\"]",
            })
    void leavesWhatIsNoSecret(String text) {
        Redactor.Masked redacted = Redactor.mask(text);

        assertThat(redacted.text()).isEqualTo(text);
        assertThat(redacted.count()).isZero();
    }

    @Test
    void masksTheDataOfASecretWhereverItsKindStands() {
        assertThat(masks("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: a
                data:
                  user: YWRtaW4=
                  key: |
                    abc
                type: Opaque
                """)).isEqualTo("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: a
                data:
                  user: ********
                  key: |
                    ***
                type: Opaque
                """);
        assertThat(masks("""
                apiVersion: v1
                items:
                - apiVersion: v1
                  data:
                    user: YWRtaW4=
                  kind: Secret
                - apiVersion: v1
                  data:
                    user: me
                  kind: ConfigMap
                """)).isEqualTo("""
                apiVersion: v1
                items:
                - apiVersion: v1
                  data:
                    user: ********
                  kind: Secret
                - apiVersion: v1
                  data:
                    user: me
                  kind: ConfigMap
                """);
        assertThat(masks("""
                [{"apiVersion":"v1","data":{"a":"b"},"kind":"ConfigMap"},
                {"apiVersion":"v1","data":{"user":"YWRtaW4=","b":"Yw=="},"kind":"Secret"},
                {"apiVersion":"v1","kind":"Secret","stringData": {"c":"d\\"e"}}]
                """)).isEqualTo("""
                [{"apiVersion":"v1","data":{"a":"b"},"kind":"ConfigMap"},
                {"apiVersion":"v1","data":{"user":"********","b":"****"},"kind":"Secret"},
                {"apiVersion":"v1","kind":"Secret","stringData": {"c":"****"}}]
                """);
    }

    @Test
    void keepsEveryOffset() {
        String text = "网\u001b[31mpassword=hunter2\r\nE1112 08:15:32.004417 911 a.go:1] token=\"x1y2z3\"\n";

        String redacted = Redactor.mask(text).text();

        assertThat(redacted).hasSameSizeAs(text);
        assertThat(redacted).isEqualTo(text.replace("hunter2", "*******").replace("x1y2z3", "******"));
    }

    private static String masks(String text) {
        return Redactor.mask(text).text();
    }
}
