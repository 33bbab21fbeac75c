package io.huifang.survey.feedback.category;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two levels of categories of the organisation. Codes that came with answers and are not among
 * them stand for themselves.
 */
@ApplicationScoped
public class Categories {
  private static final String TOPIC = "feedback-categories";
  private static final String ALL = "all";
  private static final String READ =
      "select category, subcategory, name_en, name_zh from feedback_category"
          + " order by category, subcategory";
  private static final String ADD =
      "insert into feedback_category (category, subcategory, name_en, name_zh)"
          + " values (:category, :subcategory, :en, :zh)";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Audit audit;

  /** In a fixed order, each first level before its second. */
  public List<Category> all() {
    List<?> rows = PlainQuery.of(entities, READ).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(r -> new Category((String) r[0], (String) r[1], (String) r[2], (String) r[3]))
        .toList();
  }

  /**
   * What people may choose.
   *
   * @throws ProblemException 400 for what is no category, or no part of it
   */
  public void check(@Nullable String category, @Nullable String subcategory) {
    String part = Objects.requireNonNullElse(subcategory, "");
    if (category == null && !part.isEmpty()) {
      throw ProblemException.badField("category", "must be given with a subcategory");
    }
    if (category != null && !knows(category, "")) {
      throw ProblemException.badField("category", "is not one of /api/feedback-categories");
    }
    if (category != null && !knows(category, part)) {
      throw ProblemException.badField("subcategory", "is not one of this category");
    }
  }

  public boolean knows(String category, String subcategory) {
    return all().stream().anyMatch(one -> one.is(category, subcategory));
  }

  /**
   * One more; two people at once both have theirs.
   *
   * @throws ProblemException 400 for a second level without its first, 409 for one that is there
   */
  @Transactional
  public void add(Category one) {
    locks.oneAtATime("feedback", "categories");
    if (!one.subcategory().isEmpty() && !knows(one.category(), "")) {
      throw ProblemException.badField("category", "must be one of the first level");
    }
    if (knows(one.category(), one.subcategory())) {
      throw ProblemException.conflict("category-known", one.key() + " is there already");
    }
    insert(one);
    audit.note(TOPIC, ALL, "CHANGED", Map.of("added", one.key()));
  }

  /**
   * One less; what carries its code keeps it.
   *
   * @return whether it was there
   * @throws ProblemException 409 for a first level with something below it
   */
  @Transactional
  public boolean remove(String category, String subcategory) {
    locks.oneAtATime("feedback", "categories");
    boolean below =
        all().stream().anyMatch(o -> o.category().equals(category) && !o.subcategory().isEmpty());
    if (subcategory.isEmpty() && below) {
      throw ProblemException.conflict("category-used", category + " has a second level");
    }
    boolean gone =
        PlainQuery.of(
                    entities,
                    "delete from feedback_category where category = :category"
                        + " and subcategory = :subcategory")
                .setParameter("category", category)
                .setParameter("subcategory", subcategory)
                .executeUpdate()
            > 0;
    if (gone) {
      audit.note(TOPIC, ALL, "CHANGED", Map.of("removed", category + "/" + subcategory));
    }
    return gone;
  }

  private void insert(Category one) {
    PlainQuery.of(entities, ADD)
        .setParameter("category", one.category())
        .setParameter("subcategory", one.subcategory())
        .setParameter("en", one.nameEn())
        .setParameter("zh", one.nameZh())
        .executeUpdate();
  }

  /**
   * Takes others in their place; what carries a code that is gone keeps it.
   *
   * @throws ProblemException 400 for one that is there twice, or for a second level without a first
   */
  @Transactional
  public void replace(List<Category> wanted) {
    for (Category one : wanted) {
      boolean below = wanted.stream().anyMatch(other -> other.is(one.category(), ""));
      long times = wanted.stream().filter(o -> o.is(one.category(), one.subcategory())).count();
      if (!below || times > 1) {
        throw ProblemException.badField(
            "categories", one.key() + (below ? " is there twice" : " has no first level"));
      }
    }
    locks.oneAtATime("feedback", "categories");
    PlainQuery.of(entities, "delete from feedback_category").executeUpdate();
    wanted.forEach(this::insert);
    audit.note(TOPIC, ALL, "replaced", Map.of("count", wanted.size()));
  }
}
