// The API page: Swagger UI over our own description; it asks no other host.

const script = document.createElement('script');
script.src = '/webjars/swagger-ui/swagger-ui-bundle.js';
script.onload = () =>
  window.SwaggerUIBundle({
    url: '/openapi.json',
    domNode: document.getElementById('api'),
    // Deep links would stand inside buttons, which assistive techniques cannot reach.
    deepLinking: false,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    validatorUrl: null,
  });
document.head.append(script);
