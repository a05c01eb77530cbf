/** Pages that the server makes itself: without script, so that signing in works in any browser. */

export type Pagina = {
  readonly titel: string;
  /** HTML of our own making; what comes from elsewhere went through `escape`. */
  readonly inhoud: string;
  readonly demonstratie: boolean;
};

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

export function renderPagina({ titel, inhoud, demonstratie }: Pagina): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(titel)} · Kavel</title>
<style>${STIJL}</style>
</head>
<body>
<header><a href="/">Kavel</a></header>
${demonstratie ? DEMONSTRATIE : ''}
<main>
<h1>${escape(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`;
}

const DEMONSTRATIE = `<aside aria-label="Demonstratie"><p><strong>Demonstratie.</strong> Alle personen en
zorgaanbieders zijn fictief. Er is geen wachtwoord: u kiest zelf wie u bent.</p></aside>`;

/** The colours of the portal (thema.css). */
const STIJL = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 'Noto Sans',system-ui,sans-serif;color:#14213d;background:#fff}
header{padding:.75rem 1rem;background:#0e3257}
header a{color:#fff;font-weight:700;font-size:1.25rem;text-decoration:none}
aside{padding:.25rem 1rem;background:#fff3d6;border-bottom:1px solid #b07a00}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
p{max-width:42rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr))}
button,input{font:inherit;min-height:2.75rem}
button{width:100%;padding:.5rem .75rem;text-align:left;color:#0e3257;background:#fff;border:2px solid #0e3257;border-radius:.25rem;cursor:pointer}
button:hover{background:#e8f0f8}
button small{display:block;color:#4b5a73}
label{display:block;font-weight:600}
input{padding:.25rem .5rem;border:2px solid #4b5a73;border-radius:.25rem;margin-bottom:.5rem;max-width:100%}
a{color:#0e3257}
:focus-visible{outline:3px solid #14213d;outline-offset:2px}
`;
