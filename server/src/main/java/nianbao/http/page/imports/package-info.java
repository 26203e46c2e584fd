/** The pages on which readers hand in files and correct what was understood of them. */
@NullMarked
package nianbao.http.page.imports;

import org.jspecify.annotations.NullMarked;
