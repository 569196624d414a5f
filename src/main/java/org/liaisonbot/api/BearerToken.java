package org.liaisonbot.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody at the API without its token; without a configured token, nobody at all. */
@Configuration(proxyBeanMethods = false)
class BearerToken {
    @Bean
    FilterRegistrationBean<Guard> apiGuard(@Value("${liaison.api-token}") String token) {
        FilterRegistrationBean<Guard> guard = new FilterRegistrationBean<>(new Guard(token));
        guard.addUrlPatterns("/api/*");
        return guard;
    }

    static final class Guard extends OncePerRequestFilter {
        private static final String SCHEME = "Bearer ";

        private final byte[] token;

        Guard(String token) {
            this.token = token.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isAllowed(request.getHeader("Authorization"))) {
                chain.doFilter(request, response);
                return;
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("{\"error\":\"需要有效的访问令牌（Authorization: Bearer …）\"}");
        }

        private boolean isAllowed(@Nullable String header) {
            return token.length > 0
                    && header != null
                    && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    && MessageDigest.isEqual(
                            token, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
        }
    }
}
