package io.huifang.ticket.imports;

import io.huifang.platform.imports.RecordFields;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Tier;

/** What an imported ticket is about; a file need not tell all of it. */
final class ImportedClassification {
  private ImportedClassification() {}

  static Classification of(RecordFields fields) {
    return new Classification(
        fields.code("channel", 100, "UNKNOWN"),
        fields.text("category", 100, "UNKNOWN"),
        fields.text("subcategory", 100),
        fields.oneOf("complexity", Complexity.class, Complexity.STANDARD),
        fields.oneOf("priority", Priority.class, Priority.NORMAL),
        fields.oneOf("tier", Tier.class, Tier.STANDARD),
        fields.text("segment", 60));
  }
}
