/** The page of an office: its reports, and its main figures over the years. */
@NullMarked
package nianbao.http.page.office;

import org.jspecify.annotations.NullMarked;
