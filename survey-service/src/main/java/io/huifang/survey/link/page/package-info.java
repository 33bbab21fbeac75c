/** The pages on which managers make links for everybody and fetch their pictures. */
@NullMarked
package io.huifang.survey.link.page;

import org.jspecify.annotations.NullMarked;
