/** Mails that come back: who could not be reached, and who says by mail that no more is to come. */
@NullMarked
package io.huifang.survey.bounce;

import org.jspecify.annotations.NullMarked;
