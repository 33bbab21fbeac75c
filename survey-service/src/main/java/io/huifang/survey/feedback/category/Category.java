package io.huifang.survey.feedback.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something that feedback can be about.
 *
 * @param subcategory empty for the first level itself
 */
public record Category(
    @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00]*") String category,
    @NotNull @Size(max = 100) @Pattern(regexp = "[^\\x00]*") String subcategory,
    @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00]*") String nameEn,
    @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00]*") String nameZh) {

  public String name(boolean chinese) {
    return chinese ? nameZh : nameEn;
  }

  /** As one value of a form. */
  public String key() {
    return subcategory.isEmpty() ? category : category + "/" + subcategory;
  }

  public boolean is(String one, String other) {
    return category.equals(one) && subcategory.equals(other);
  }
}
