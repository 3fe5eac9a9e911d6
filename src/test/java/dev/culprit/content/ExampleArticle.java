package dev.culprit.content;

import java.util.Map;

/** One article that shows every construct of the format. */
final class ExampleArticle {

    private ExampleArticle() {}

    static final String STRUCTURE = """
            key: DSK-0001
            slug: disk-full
            kind: problem
            components: [kubelet, containerd]
            applies-to:
              - component: kubelet
                versions: '>=1.20'
            values:
              node:
                type: ident
                en: name of the node
                zh: 节点名称
            signatures:
              - id: no-space
                text: 'write {file:path}: no space left on device'
              - id: both
                all:
                  - regex: 'it''s (full|empty)'
                  - none:
                      - text: 'harmless'
                within: 3
            causes:
              - id: logs-grew
                evidence:
                  - id: rotation-off
                    config:
                      format: yaml
                      path: '$.containerLogMaxSize'
                      equals: '0'
                against:
                  - id: rotated
                    text: 'rotated'
                fixes:
                  - id: rotate
                    type: permanent
                    risk: disruptive
                    minutes: 5
            references:
              - url: https://example.org/disk
                en: where it says so
            related: [inode-full]
            samples:
              - file: a.txt
                match: true
                cause: logs-grew
                values:
                  file: /var/log/x
              - file: b.txt
                match: false
            verified-on: 2026-11-21
            fixed-in: '1.30'
            """;

    static final String ENGLISH = """
            # The disk is full

            Nothing can be written.

            Second paragraph.

            ## Symptoms

            - Pods are evicted.
            - Writes fail with
              a long message.

            ## Cause: logs-grew

            **Logs were never rotated**

            They grow until the disk is full.

            ### Check

            ```sh
            du -sh /var/log/{node}
            ```

            Expect: many gigabytes.
            Otherwise: look elsewhere.

            ### Fix: rotate

            **Rotate the logs**

            1. On the node, edit the file:
               ```toml
               # not a heading
               size = "10Mi"
               ```
               Then restart.
               ```sh
               sudo systemctl restart kubelet
               ```
            2. Wait.

            Verify:
            ```sh
            df -h
            ```
            Expect: room.

            ## Prevention

            Watch the disk.
            """;

    static final Map<String, String> FILES = Map.of(
            "article.yaml",
            STRUCTURE,
            "en.md",
            ENGLISH,
            "samples/a.txt",
            "write /var/log/x: no space left on device\n",
            "samples/b.txt",
            "all is well\n");
}
