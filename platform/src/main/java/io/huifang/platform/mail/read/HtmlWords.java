package io.huifang.platform.mail.read;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML text, in lines as they are shown. One walk, however deep it is nested. */
final class HtmlWords implements NodeVisitor {
  private static final Set<String> LINES =
      Set.of("p", "div", "tr", "li", "br", "h1", "h2", "h3", "h4", "table", "ul", "ol");
  private final StringBuilder words = new StringBuilder();

  private HtmlWords() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, title, template").remove();
    page.select(".gmail_quote, blockquote[type=cite]").remove();
    HtmlWords visitor = new HtmlWords();
    page.traverse(visitor);
    return visitor.words.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text && !text.isBlank()) {
      words.append(text.text());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    boolean newLine = words.length() > 0 && words.charAt(words.length() - 1) != '\n';
    if (newLine && LINES.contains(node.nodeName())) {
      words.append('\n');
    }
  }
}
