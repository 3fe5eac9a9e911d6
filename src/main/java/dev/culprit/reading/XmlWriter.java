package dev.culprit.reading;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document element by element; what is not a character of XML is left out. Not for several threads. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins a document with this root element in this namespace. */
    XmlWriter(String root, String namespace) {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(namespace);
            xml.writeStartElement(namespace, root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlWriter open(String element) {
        return write(() -> xml.writeStartElement(element));
    }

    XmlWriter close() {
        return write(xml::writeEndElement);
    }

    XmlWriter element(String name, String content) {
        return write(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(characters(content));
            xml.writeEndElement();
        });
    }

    XmlWriter empty(String name, Map<String, String> attributes) {
        return write(() -> {
            xml.writeEmptyElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), characters(attribute.getValue()));
            }
        });
    }

    /** The whole document. */
    String finish() {
        write(xml::writeEndDocument);
        return text.toString();
    }

    private static String characters(String content) {
        return content.codePoints()
                .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
                .filter(c -> c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private XmlWriter write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a string takes everything
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
