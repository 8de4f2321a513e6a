package org.gkec.loaders.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

  @Test
  void attributes_and_elements_are_children_and_text_beside_them_is_their_value() {
    String text =
        """
        <?xml version="1.0"?>
        <x:all xmlns:x="https://example.org/">
          <x:action
              id="a"><title lang="en">Bus &amp; <![CDATA[<tram>]]></title>
            <tag>one</tag><tag>two</tag></x:action>
          <x:action id="b"/>
        </x:all>
        """;

    List<SourceRecord> records = read(text);

    assertThat(records).extracting(SourceRecord::place).containsExactly("p.xml:3", "p.xml:6");
    assertThat(records)
        .extracting(SourceRecord::json)
        .containsExactly(
            "{\"id\":\"a\",\"title\":{\"lang\":\"en\",\"rdf:value\":\"Bus & <tram>\"},\"tag\":[\"one\",\"two\"]}",
            "{\"id\":\"b\"}");
  }

  @Test
  void an_element_with_nothing_but_text_is_a_record_with_a_value() {
    assertThat(read("<all><action>Bus</action></all>"))
        .extracting(SourceRecord::json)
        .containsExactly("{\"rdf:value\":\"Bus\"}");
  }

  @Test
  void external_entities_are_not_read() {
    String text =
        """
        <!DOCTYPE all [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
        <all><action>&secret;</action></all>
        """;

    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableSource.class);
  }

  @Test
  void an_unknown_entity_amid_text_is_named_with_the_line() {
    assertThatThrownBy(() -> read("<all>\n<action><a>x &bad; y</a></action></all>"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.xml:2: ");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] latin =
        "<all>\n<action>M\u00fcnchen</action></all>".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Sources.read(Format.XML, "p.xml", latin, "action"))
        .isInstanceOf(UnreadableSource.class);
  }

  @Test
  void a_document_that_breaks_off_is_named_with_the_line() {
    assertThatThrownBy(() -> read("<all>\n<action>"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.xml:2: ");
  }

  private static List<SourceRecord> read(String text) {
    return Sources.read(Format.XML, "p.xml", text, "action");
  }
}
