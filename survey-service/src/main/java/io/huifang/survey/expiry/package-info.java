/** The end of links that nobody has used. */
@NullMarked
package io.huifang.survey.expiry;

import org.jspecify.annotations.NullMarked;
