/** Where the reader's choice of day or night is kept on the device. */
export const themeKey = 'theme'

/**
 * Runs in the head before anything is painted: puts the kept choice on the document, so that a page
 * never flashes in the other theme. Without a choice the style sheet follows the system.
 */
export const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='day'||t==='night')document.documentElement.dataset.theme=t}catch(e){}`
