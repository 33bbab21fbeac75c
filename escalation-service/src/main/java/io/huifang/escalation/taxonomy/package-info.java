/** Why things go wrong and where: the words in which cases are closed, as the company has them. */
@NullMarked
package io.huifang.escalation.taxonomy;

import org.jspecify.annotations.NullMarked;
