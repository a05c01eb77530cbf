import type { Send } from '@kavel/contract/client';

/**
 * Carries one request and tells which part of the bytes has gone; 1: the server has them all and judges them. `fetch`
 * does not tell how far an upload is, so this is the older way.
 */
export function uploadTelling(meld: (deel: number) => void): Send {
  return (address, { method = 'POST', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      request.responseType = 'blob';
      new Headers(headers).forEach((value, name) => {
        request.setRequestHeader(name, value);
      });
      request.upload.onprogress = ({ loaded, total }) => {
        meld(total === 0 ? 1 : loaded / total);
      };
      request.upload.onload = () => {
        meld(1);
      };
      request.onerror = () => {
        reject(new Error('the request did not arrive'));
      };
      signal?.addEventListener('abort', () => {
        request.abort();
        reject(new Error('the request was given up'));
      });
      request.onload = () => {
        const type = request.getResponseHeader('content-type');
        resolve(
          new Response(request.response as Blob, {
            status: request.status,
            ...(type === null ? {} : { headers: { 'content-type': type } }),
          }),
        );
      };
      request.send(body as XMLHttpRequestBodyInit);
    });
}
