import { h, useEffect, useState } from '/vendor/preact-htm.js';

/** A page whose modules are loaded when it is needed: guests' phones never load the moderators'. */
export function lazily(load, name, Meanwhile) {
  return function Lazy(props) {
    const [Page, setPage] = useState(null);
    useEffect(() => { load().then((module) => setPage(() => module[name])); }, []);
    return h(Page ?? Meanwhile, props);
  };
}
