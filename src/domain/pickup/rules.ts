/** Ontario's public holidays; see `ONTARIO` for what they rest on. */
export const ONTARIO_RULE = '0101> 02.1.3@2008 E-2 05<1.25 0701> 09.1.1 10.1.2 1225> 1226>';

/** Canada Post's closures in Ontario; see `CANADA_POST` for what they rest on. */
export const CANADA_POST_RULE = '0101> E-2 E+1 05<1.25 0701> 08.1.1 09.1.1 0930>@2021 10.1.2 1111> 1225> 1226> +2022-09-19';
