package org.gkec.server.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The validator of validator.nu, told what HTML has learnt since (newer-html.txt). */
final class HtmlValidator {

  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private final List<Pattern> newer;

  HtmlValidator() throws IOException {
    newer = Table.read("newer-html.txt").stream().map(row -> Pattern.compile(row.get(0))).toList();
  }

  /** The errors, each with line and column; warnings are left out. */
  List<String> errors(String html) throws Exception {
    var errors = new Errors(new ArrayList<>());
    var validator = new SimpleDocumentValidator(false, false, false);
    validator.setUpMainSchema(HTML, errors);
    validator.setUpValidatorAndParsers(errors, false, false);
    validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    return errors.found().stream()
        .filter(error -> newer.stream().noneMatch(pattern -> pattern.matcher(error).find()))
        .toList();
  }

  private record Errors(List<String> found) implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException error) {
      found.add(
          "%d:%d %s".formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      error(error);
    }
  }
}
