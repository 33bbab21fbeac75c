package io.huifang.escalation.taxonomy;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.platform.settings.form.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All versions of the lists, and what is on them today. */
@ApplicationScoped
public class Taxonomies extends PublishedVersions<Taxonomy> {
  private static final int DEEPEST = 4;

  public Taxonomies() {
    super(Taxonomy.class);
  }

  /**
   * Publishes the next version.
   *
   * @throws ProblemException 400 if a code stands twice, a parent is missing or goes in a circle,
   *     or a list has nothing to choose; 412 if somebody else has published meanwhile, 428
   */
  @Transactional
  public Taxonomy publish(
      List<Term> terms, @Nullable String reason, @Nullable String ifMatch, String by) {
    wrong(terms)
        .ifPresent(
            why -> {
              throw ProblemException.badField(why.field(), why.reason());
            });
    return publishNext(ifMatch, (number, now) -> new Taxonomy(number, now, by, reason, terms));
  }

  /** What is wrong with such lists. */
  public static Optional<Wrong> wrong(List<Term> terms) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      if (!known.add(terms.get(i).kind() + " " + terms.get(i).code())) {
        return Optional.of(new Wrong(i, "terms[" + i + "].code", "stands there twice"));
      }
    }
    for (int i = 0; i < terms.size(); i++) {
      if (path(terms, terms.get(i)).isEmpty()) {
        String why = "must be a code of the same list, without a circle, at most 4 levels deep";
        return Optional.of(new Wrong(i, "terms[" + i + "].parent", why));
      }
    }
    for (Term.Kind kind : List.of(Term.Kind.CAUSE, Term.Kind.TOUCHPOINT)) {
      if (terms.stream().noneMatch(one -> one.kind() == kind && one.inUse())) {
        return Optional.of(new Wrong(-1, "terms", "must have something to choose: " + kind));
      }
    }
    return Optional.empty();
  }

  /** The term and all above it, the widest first; empty if that leads nowhere. */
  private static List<Term> path(List<Term> terms, Term of) {
    List<Term> path = new ArrayList<>(List.of(of));
    while (path.get(0).parent() != null) {
      String wanted = path.get(0).parent();
      Optional<Term> above =
          terms.stream()
              .filter(one -> one.kind() == of.kind() && one.code().equals(wanted))
              .findFirst();
      if (above.isEmpty() || path.size() == DEEPEST) {
        return List.of();
      }
      path.add(0, above.get());
    }
    return path;
  }

  /**
   * @throws ProblemException 400 if it is not on the list, or may not be chosen any more
   */
  public void require(Term.Kind kind, String field, String code) {
    if (inForce().term(kind, code).filter(Term::inUse).isEmpty()) {
      throw ProblemException.badField(field, "is not on the list: see /api/taxonomy/current");
    }
  }

  /** What can be chosen, each below what it belongs to. */
  public List<Option> choices(Term.Kind kind, Language language) {
    List<Term> terms = inForce().terms();
    List<Option> options = new ArrayList<>();
    add(terms, kind, null, language, options);
    return options;
  }

  private static void add(
      List<Term> terms,
      Term.Kind kind,
      @Nullable String parent,
      Language language,
      List<Option> options) {
    for (Term term : terms) {
      if (term.kind() == kind && Objects.equals(term.parent(), parent)) {
        if (term.inUse()) {
          options.add(new Option(term.code(), said(terms, term, language)));
        }
        add(terms, kind, term.code(), language, options);
      }
    }
  }

  /** What a code is called with all above it; the code where it is on no list. */
  public String name(Term.Kind kind, @Nullable String code, Language language) {
    if (code == null) {
      return "–";
    }
    List<Term> terms = inForce().terms();
    return inForce().term(kind, code).map(term -> said(terms, term, language)).orElse(code);
  }

  private static String said(List<Term> terms, Term term, Language language) {
    return String.join(" › ", path(terms, term).stream().map(one -> one.name(language)).toList());
  }

  /**
   * What is wrong.
   *
   * @param index of the term, -1 for all of them
   */
  public record Wrong(int index, String field, String reason) {}
}
