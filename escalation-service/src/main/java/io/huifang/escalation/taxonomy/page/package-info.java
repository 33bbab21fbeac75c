/** The page of causes, touchpoints and parties: edited and published. */
@NullMarked
package io.huifang.escalation.taxonomy.page;

import org.jspecify.annotations.NullMarked;
